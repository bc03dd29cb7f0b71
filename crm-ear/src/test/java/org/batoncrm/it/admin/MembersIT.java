package org.batoncrm.it.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.batoncrm.activity.ActivityData;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.activity.ActivityService;
import org.batoncrm.admin.keycloak.Invitations;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.Users;
import org.batoncrm.admin.member.MemberDesk;
import org.batoncrm.admin.member.Roster;
import org.batoncrm.booking.BookingService;
import org.batoncrm.booking.TeamData;
import org.batoncrm.booking.TeamService;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.KnownAccess;
import org.batoncrm.identity.MemberAdministration;
import org.batoncrm.identity.MemberService;
import org.batoncrm.identity.MemberState;
import org.batoncrm.identity.Person;
import org.batoncrm.identity.Platform;
import org.batoncrm.identity.Role;
import org.batoncrm.it.AtOnce;
import org.batoncrm.it.Deployments;
import org.batoncrm.it.Desk;
import org.batoncrm.it.Owner;
import org.batoncrm.it.RawSql;
import org.batoncrm.lead.CaptureVerdict;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadService;
import org.batoncrm.lead.LeadView;
import org.batoncrm.opportunity.StageData;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.platform.TenantOffice;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.EventRow;
import org.batoncrm.process.HistoryLine;
import org.batoncrm.process.RecordType;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.quotation.QuotationService;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.QuotaReached;
import org.batoncrm.tenancy.QuotaService;
import org.batoncrm.tenancy.QuotaUse;
import org.batoncrm.tenancy.Unknown;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an admin does about members, at a real Keycloak. */
@ArquillianTest
public class MembersIT {

    @Deployment
    static WebArchive deployment() {
        return Deployments.administration();
    }

    @Inject
    private Desk desk;

    @Inject
    private Firms firms;

    @Inject
    private MemberDesk memberDesk;

    @Inject
    private Roster roster;

    @Inject
    private OrganizationMembers organization;

    @Inject
    private Invitations invitations;

    @Inject
    private InvitationService waiting;

    @Inject
    private Users users;

    @Inject
    private MemberService members;

    @Inject
    private KnownAccess access;

    @Inject
    private EventLog log;

    @Inject
    private LeadService leads;

    @Inject
    private StageService stages;

    @Inject
    private TeamService teams;

    @Inject
    private ActivityService activities;

    @Inject
    private BookingService bookings;

    @Inject
    private CustomerService customers;

    @Inject
    private QuotationService quotations;

    @Inject
    private QuotationReader reader;

    @Inject
    private MemberAdministration administration;

    @Inject
    private Owner owner;

    @Inject
    private RawSql raw;

    @Inject
    private AtOnce threads;

    @Inject
    private UserTransaction transaction;

    @Inject
    private TenantOffice office;

    @Inject
    private QuotaService quotas;

    private UUID firm;
    private Caller admin;

    @BeforeEach
    void found() {
        if (firms == null) {
            return; // on the side that only sends the test to the server
        }
        firm = firms.found();
        admin = arrived(firms.hire(firm, "Ada", TENANT_ADMIN));
    }

    private Caller arrived(Caller person) {
        desk.does(person, members::welcome);
        return person;
    }

    private Caller sales(String name) {
        return arrived(firms.hire(firm, name, SALES_MANAGER));
    }

    @Test
    void aSecondFactorIsResetByAnotherAdminOfTheOnlyTenant() {
        Caller ada = firms.hire(firm, "Ada", Role.TENANT_ADMIN);
        Caller mara = firms.hire(firm, "Mara", Role.SALES_MANAGER);
        UUID other = firms.found();
        Caller eve = firms.hire(other, "Eve", Role.TENANT_ADMIN);
        assertThatThrownBy(() -> desk.does(eve, () -> memberDesk.resetFactor(mara.memberId())))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> desk.does(mara, () -> memberDesk.resetFactor(ada.memberId())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.does(ada, () -> memberDesk.resetFactor(ada.memberId())))
                .isInstanceOf(RuleBroken.class);
        desk.does(ada, () -> memberDesk.resetFactor(mara.memberId()));
        assertThat(deeds(mara)).containsExactly(Deed.FACTOR_RESET);
        assertThat(desk.as(ada, () -> memberDesk.hasFactor(roster.one(mara.memberId()))))
                .isFalse();

        organization.join(other, mara.memberId());
        assertThatThrownBy(() -> desk.does(ada, () -> memberDesk.resetFactor(mara.memberId())))
                .isInstanceOf(RuleBroken.class);
        assertThat(deeds(mara)).containsExactly(Deed.FACTOR_RESET);
        assertThat(desk.as(ada, roster::withoutSecondFactor))
                .extracting(Roster.Entry::id)
                .contains(ada.memberId(), mara.memberId())
                .doesNotContain(eve.memberId());
    }

    @Test
    void rolesAreGivenAndTakenAndWhatWasIssuedBeforeIsOutdated() {
        Caller mara = sales("Mara");
        Instant issued = Instant.now();
        desk.does(admin, () -> memberDesk.setRoles(mara.memberId(), Set.of(OPERATIONS, TENANT_ADMIN)));
        assertThat(rolesOf(mara)).containsExactlyInAnyOrder(OPERATIONS, TENANT_ADMIN);
        assertThat(desk.as(mara, () -> access.of(mara)).outdates(issued)).isTrue();
        assertThat(desk.as(mara, () -> access.of(mara)).outdates(Instant.now().plusSeconds(1)))
                .isFalse();
        assertThat(deeds(mara)).containsExactlyInAnyOrder(Deed.ROLE_GIVEN, Deed.ROLE_TAKEN);
        assertThat(events(mara))
                .allSatisfy(event -> assertThat(event.memberId()).isEqualTo(admin.memberId()));
    }

    @Test
    void aDisabledMemberIsOutAndKeepsTheRolesForTheDayOfReturn() {
        Caller mara = sales("Mara");
        desk.does(admin, () -> memberDesk.disable(mara.memberId()));
        assertThat(desk.as(mara, () -> access.of(mara)).state()).isEqualTo(MemberState.DISABLED);
        assertThat(desk.as(admin, () -> roster.one(mara.memberId())).isActive()).isFalse();
        desk.does(admin, () -> memberDesk.enable(mara.memberId()));
        assertThat(desk.as(mara, () -> access.of(mara)).state()).isEqualTo(MemberState.ACTIVE);
        assertThat(rolesOf(mara)).containsExactly(SALES_MANAGER);
        assertThat(deeds(mara)).containsExactlyInAnyOrder(Deed.DISABLED, Deed.ENABLED);
    }

    @Test
    void whoIsRemovedIsGoneAtKeycloakAndStaysInTheRecords() {
        Caller mara = sales("Mara");
        UUID team = desk.as(admin, () -> teams.add(new TeamData("Road", Set.of(mara.memberId()))));
        UUID lead = desk.lead(mara);
        desk.does(admin, () -> memberDesk.remove(mara.memberId(), Map.of()));
        assertThat(organization.one(firm, mara.memberId())).isEmpty();
        assertThat(users.byEmail(mara.email())).isEmpty();
        assertThat(desk.as(mara, () -> access.of(mara)).state()).isEqualTo(MemberState.REMOVED);
        assertThat(desk.as(admin, () -> roster.all()))
                .extracting(Roster.Entry::id)
                .doesNotContain(mara.memberId());
        assertThat(desk.as(admin, () -> leads.get(lead)).ownerId()).isEqualTo(mara.memberId());
        assertThat(desk.as(admin, () -> members.all()))
                .extracting(MemberService.MemberRow::name)
                .contains("Mara Test");
        assertThat(desk.as(admin, () -> teams.membersOf(team))).isEmpty();
        assertThat(deeds(mara)).contains(Deed.REMOVED);
    }

    @Test
    void anAccountThatAnotherCompanyNeedsIsNotDeleted() {
        Caller robin = sales("Robin");
        UUID other = firms.found();
        organization.join(other, robin.memberId());
        organization.setRoles(other, robin.memberId(), Set.of(OPERATIONS));
        desk.does(admin, () -> memberDesk.remove(robin.memberId(), Map.of()));
        assertThat(organization.one(firm, robin.memberId())).isEmpty();
        assertThat(organization.one(other, robin.memberId()).orElseThrow().roles())
                .containsExactly(OPERATIONS);
    }

    @Test
    void openWorkGoesToTheSuccessors() {
        Caller mara = sales("Mara");
        Caller tom = sales("Tom");
        Caller olga = arrived(firms.hire(firm, "Olga", OPERATIONS));
        desk.does(admin, () -> stages.add(new StageData("Discovery", BigDecimal.TEN)));
        UUID lead = desk.lead(mara);
        UUID order = desk.booking(mara);
        desk.does(mara, () -> {
            activities.note(RecordType.LEAD, lead, task());
            activities.note(RecordType.BOOKING_ORDER, order, task());
        });
        // Lead, order and its customer, task of the lead; the decided deal and quotation stay with who won them
        assertThat(desk.as(admin, () -> memberDesk.openWork(mara.memberId())))
                .isEqualTo(Map.of(SALES_MANAGER, 4L, OPERATIONS, 1L));
        desk.does(
                admin,
                () -> memberDesk.remove(
                        mara.memberId(), Map.of(SALES_MANAGER, tom.memberId(), OPERATIONS, olga.memberId())));
        assertThat(desk.as(admin, () -> leads.get(lead)).ownerId()).isEqualTo(tom.memberId());
        var booking = desk.as(admin, () -> bookings.get(order));
        assertThat(booking.ownerId()).isEqualTo(tom.memberId());
        assertThat(desk.as(admin, () -> customers.get(booking.customerId())).ownerId())
                .isEqualTo(tom.memberId());
        assertThat(desk.as(tom, () -> activities.myTasks(10))).hasSize(1);
        assertThat(desk.as(olga, () -> activities.myTasks(10))).hasSize(1);
        assertThat(desk.as(admin, () -> log.historyOf(RecordType.LEAD, lead)))
                .filteredOn(line -> line.deed() == Deed.HANDED_OVER)
                .extracting(HistoryLine::detail)
                .containsExactly("Mara Test \u2192 Tom Test");
    }

    @Test
    void anExpiredQuotationGoesToTheSuccessorWhoMayRenewIt() {
        Caller mara = sales("Mara");
        Caller tom = sales("Tom");
        desk.does(admin, () -> stages.add(new StageData("Discovery", BigDecimal.TEN)));
        UUID quotation = desk.sentQuotation(mara);
        owner.does(firm, "update quotation set expires_at = now() - interval '1 day' where id = '" + quotation + "'");
        desk.does(Caller.clock(firm), quotations::expireOverdue);
        desk.does(admin, () -> memberDesk.remove(mara.memberId(), Map.of(SALES_MANAGER, tom.memberId())));
        UUID renewed = desk.as(tom, () -> quotations.revise(quotation, null));
        assertThat(desk.as(tom, () -> reader.get(quotation)).ownerId()).isEqualTo(tom.memberId());
        assertThat(desk.as(tom, () -> reader.get(renewed)).ownerId()).isEqualTo(tom.memberId());
    }

    @Test
    void anAmountOfWorkThatNoTransactionHoldsIsHandedOverPieceByPiece() {
        Caller mara = sales("Mara");
        Caller tom = sales("Tom");
        List<UUID> many =
                desk.as(mara, () -> leads.captureAll(Collections.nCopies(450, Desk.leadData("Acme Ltd")))).stream()
                        .map(CaptureVerdict::id)
                        .toList();
        desk.does(mara, () -> many.subList(0, 250).forEach(lead -> activities.note(RecordType.LEAD, lead, task())));
        desk.does(admin, () -> memberDesk.remove(mara.memberId(), Map.of(SALES_MANAGER, tom.memberId())));
        assertThat(desk.as(admin, () -> memberDesk.openWork(mara.memberId()))).isEmpty();
        assertThat(desk.as(admin, () -> memberDesk.openWork(tom.memberId()))).isEqualTo(Map.of(SALES_MANAGER, 700L));
        assertThat(desk.as(admin, () -> log.historyOf(RecordType.LEAD, many.get(449))))
                .filteredOn(line -> line.deed() == Deed.HANDED_OVER)
                .hasSize(1);
    }

    @Test
    void theDoorIsClosedAlsoWhileAColleagueHoldsSomeOfTheWork() throws Exception {
        Caller mara = sales("Mara");
        Caller tom = sales("Tom");
        UUID lead = desk.lead(mara);
        LeadData seen = desk.as(tom, () -> leads.get(lead)).data();
        Future<Boolean> removed;
        transaction.begin();
        try {
            desk.does(tom, () -> leads.edit(lead, seen, Desk.leadData("Acme GmbH")));
            desk.does(tom, () -> leads.hold(lead));
            removed = threads.start(() -> {
                desk.does(admin, () -> memberDesk.remove(mara.memberId(), Map.of(SALES_MANAGER, tom.memberId())));
                return true;
            });
            await().pollInSameThread().until(() -> stateOf(mara).equals("REMOVED"));
        } finally {
            transaction.commit();
        }
        assertThat(removed.get()).isTrue();
        LeadView now = desk.as(tom, () -> leads.get(lead));
        assertThat(now.ownerId()).isEqualTo(tom.memberId());
        assertThat(now.data().company()).isEqualTo("Acme GmbH");
        assertThat(organization.one(firm, mara.memberId())).isEmpty();
    }

    private String stateOf(Caller member) throws SQLException {
        return raw.first(
                "select set_config('baton.tenant', '" + firm + "', true)",
                "select state from member where id = '" + member.memberId() + "'");
    }

    @Test
    void aNameThatIsLongerThanWeKeepItKeepsNobodyInOrOut() {
        String name = "x".repeat(511);
        Caller unseen = new Caller(firm, UUID.randomUUID(), name, "x@example.com", Set.of(SALES_MANAGER));
        desk.does(unseen, members::welcome);
        assertThat(desk.as(admin, () -> members.all()))
                .extracting(MemberService.MemberRow::name)
                .contains("x".repeat(159) + "\u2026");
        Person neverSeen = new Person(UUID.randomUUID(), name, "y@example.com");
        desk.does(admin, () -> administration.setState(admin.memberId(), neverSeen, MemberState.DISABLED));
        assertThat(desk.as(admin, () -> members.accessOf(neverSeen.id())).state())
                .isEqualTo(MemberState.DISABLED);
    }

    private static ActivityData task() {
        return new ActivityData(ActivityKind.TASK, "Call back", LocalDate.now().plusDays(1));
    }

    @Test
    void onlyWhoHasTheRoleTakesWorkOver() {
        Caller mara = sales("Mara");
        Caller olga = arrived(firms.hire(firm, "Olga", OPERATIONS));
        refused(() ->
                desk.does(admin, () -> memberDesk.remove(mara.memberId(), Map.of(SALES_MANAGER, olga.memberId()))));
        refused(() ->
                desk.does(admin, () -> memberDesk.remove(mara.memberId(), Map.of(SALES_MANAGER, mara.memberId()))));
        assertThat(organization.one(firm, mara.memberId())).isPresent();
        assertThat(desk.as(mara, () -> access.of(mara)).state()).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void theLastActiveAdminStays() {
        refused(() -> desk.does(admin, () -> memberDesk.setRoles(admin.memberId(), Set.of(SALES_MANAGER))));
        refused(() -> desk.does(admin, () -> memberDesk.disable(admin.memberId())));
        refused(() -> desk.does(admin, () -> memberDesk.remove(admin.memberId(), Map.of())));
        Caller other = arrived(firms.hire(firm, "Abe", TENANT_ADMIN));
        desk.does(admin, () -> memberDesk.disable(other.memberId()));
        refused(() -> desk.does(admin, () -> memberDesk.disable(admin.memberId())));
        assertThat(desk.as(admin, () -> access.of(admin)).state()).isEqualTo(MemberState.ACTIVE);
        assertThat(rolesOf(admin)).containsExactly(TENANT_ADMIN);
        desk.does(admin, () -> memberDesk.enable(other.memberId()));
        desk.does(admin, () -> memberDesk.setRoles(admin.memberId(), Set.of(SALES_MANAGER)));
        assertThat(rolesOf(admin)).containsExactly(SALES_MANAGER);
    }

    @Test
    void twoAdminsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        Caller abe = arrived(firms.hire(firm, "Abe", TENANT_ADMIN));
        List<Boolean> removed = desk.atOnce(List.of(removal(admin, abe), removal(abe, admin)));
        assertThat(removed).containsExactlyInAnyOrder(true, false);
        assertThat(organization.with(firm, TENANT_ADMIN)).hasSize(1);
    }

    private Callable<Boolean> removal(Caller by, Caller who) {
        return () -> {
            try {
                desk.does(by, () -> memberDesk.remove(who.memberId(), Map.of()));
                return true;
            } catch (RuleBroken e) {
                return false;
            }
        };
    }

    @Test
    void aPlanThatIsFullTakesNobodyInAndLosesNothing() {
        Caller petra = new Caller(
                Platform.ID, UUID.randomUUID(), "Petra", "petra@example.com", Set.of(Role.PLATFORM_OPERATOR));
        desk.does(petra, () -> office.rent(firm, Plan.TRIAL));
        Caller mara = sales("Mara");
        sales("Tom");
        String prefix = UUID.randomUUID() + "@example.com";
        desk.does(admin, () -> memberDesk.invite("a." + prefix, Set.of(OPERATIONS)));
        desk.does(admin, () -> memberDesk.invite("b." + prefix, Set.of(OPERATIONS)));
        assertThat(seats().isFull()).isTrue();
        ThrowingCallable another = () -> desk.does(admin, () -> memberDesk.invite("c." + prefix, Set.of(OPERATIONS)));
        assertThatThrownBy(another).isInstanceOf(QuotaReached.class).hasMessageContaining("5 members");
        // Neither here nor at Keycloak is anything left of the one who was too many
        assertThat(desk.as(admin, () -> waiting.of("c." + prefix))).isEmpty();
        assertThat(invitations.to(firm, "c." + prefix)).isEmpty();
        assertThat(invitations.all(firm)).hasSize(2);

        // Who is kept out gives the seat free, and comes back when there is one
        desk.does(admin, () -> memberDesk.disable(mara.memberId()));
        desk.does(admin, () -> memberDesk.invite("c." + prefix, Set.of(OPERATIONS)));
        assertThatThrownBy(() -> desk.does(admin, () -> memberDesk.enable(mara.memberId())))
                .isInstanceOf(QuotaReached.class);
        assertThat(desk.as(mara, () -> access.of(mara)).state()).isEqualTo(MemberState.DISABLED);
        desk.does(admin, () -> memberDesk.revoke("a." + prefix));
        desk.does(admin, () -> memberDesk.enable(mara.memberId()));
        assertThat(seats().used()).isEqualTo(5);
    }

    private QuotaUse seats() {
        return desk.as(admin, () -> quotas.use()).stream()
                .filter(use -> use.quota() == Quota.MEMBERS)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anInvitationWaitsCanBeSentAgainAndTakenBack() {
        String email = "new." + UUID.randomUUID() + "@example.com";
        desk.does(admin, () -> memberDesk.invite(" " + email + " ", Set.of(SALES_MANAGER, OPERATIONS)));
        assertThat(desk.as(admin, () -> waiting.all())).singleElement().satisfies(row -> {
            assertThat(row.email()).isEqualTo(email);
            assertThat(row.roles()).containsExactlyInAnyOrder(SALES_MANAGER, OPERATIONS);
            assertThat(row.invitedBy()).isEqualTo(admin.memberId());
        });
        assertThat(invitations.all(firm)).singleElement().satisfies(sent -> assertThat(sent.email())
                .isEqualTo(email));
        assertThat(seats().used()).isEqualTo(2);
        refused(() -> desk.does(admin, () -> memberDesk.invite(email.toUpperCase(Locale.ROOT), Set.of(OPERATIONS))));
        desk.does(admin, () -> memberDesk.inviteAgain(email));
        desk.does(admin, () -> memberDesk.revoke(email));
        assertThat(desk.as(admin, () -> waiting.all())).isEmpty();
        assertThat(invitations.all(firm)).isEmpty();
        assertThat(desk.as(admin, () -> log.slice(Events.ofMembers())).rows())
                .extracting(EventRow::deed)
                .containsExactlyInAnyOrder(Deed.INVITED, Deed.INVITED_AGAIN, Deed.INVITATION_REVOKED);
        assertThatThrownBy(() -> desk.does(admin, () -> memberDesk.revoke(email)))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void whoCannotBeInvitedIsNot() {
        Caller mara = sales("Mara");
        for (String email : new String[] {mara.email(), "", null, "no address", "a".repeat(250) + "@example.com"}) {
            refused(() -> desk.does(admin, () -> memberDesk.invite(email, Set.of(SALES_MANAGER))));
        }
        refused(() -> desk.does(admin, () -> memberDesk.invite("kim@example.com", Set.of())));
        assertThat(desk.as(admin, () -> waiting.all())).isEmpty();
        assertThat(invitations.all(firm)).isEmpty();
    }

    @Test
    void whoFollowsAnInvitationGetsTheRolesThatWait() {
        Caller kim = firms.person(firm, "Kim");
        assertThat(memberDesk.welcome(kim)).isFalse();
        desk.does(admin, () -> memberDesk.invite(kim.email(), Set.of(OPERATIONS)));
        assertThat(memberDesk.welcome(kim))
                .as("not before the invitation is followed")
                .isFalse();
        organization.join(firm, kim.memberId());
        assertThat(memberDesk.welcome(kim)).isTrue();
        assertThat(rolesOf(kim)).containsExactly(OPERATIONS);
        assertThat(desk.as(admin, () -> waiting.all())).isEmpty();
        assertThat(deeds(kim)).containsExactlyInAnyOrder(Deed.JOINED, Deed.ROLE_GIVEN);
        assertThat(memberDesk.welcome(kim)).isFalse();
    }

    @Test
    void whoWasRemovedCanComeBackByInvitation() {
        Caller robin = sales("Robin");
        organization.join(firms.found(), robin.memberId());
        desk.does(admin, () -> memberDesk.remove(robin.memberId(), Map.of()));
        desk.does(admin, () -> memberDesk.invite(robin.email(), Set.of(SALES_MANAGER)));
        organization.join(firm, robin.memberId());
        assertThat(memberDesk.welcome(robin)).isTrue();
        assertThat(desk.as(robin, () -> access.of(robin)).state()).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void nobodyButAnAdminDoesAnyOfIt() {
        Caller mara = sales("Mara");
        List.<Runnable>of(
                        () -> memberDesk.setRoles(mara.memberId(), Set.of(TENANT_ADMIN)),
                        () -> memberDesk.disable(admin.memberId()),
                        () -> memberDesk.enable(mara.memberId()),
                        () -> memberDesk.remove(admin.memberId(), Map.of()),
                        () -> memberDesk.openWork(admin.memberId()),
                        () -> memberDesk.invite("kim@example.com", Set.of(TENANT_ADMIN)),
                        () -> memberDesk.inviteAgain("kim@example.com"),
                        () -> memberDesk.revoke("kim@example.com"))
                .forEach(attempt ->
                        assertThatThrownBy(() -> desk.does(mara, attempt)).isInstanceOf(NotAllowed.class));
        assertThat(rolesOf(mara)).containsExactly(SALES_MANAGER);
    }

    @Test
    void anotherCompanysMembersAreUnknown() {
        UUID other = firms.found();
        Caller stranger = arrived(firms.hire(other, "Eve", TENANT_ADMIN));
        Caller mara = sales("Mara");
        List.<Runnable>of(
                        () -> memberDesk.setRoles(mara.memberId(), Set.of(SALES_MANAGER)),
                        () -> memberDesk.disable(mara.memberId()),
                        () -> memberDesk.enable(mara.memberId()),
                        () -> memberDesk.remove(mara.memberId(), Map.of()))
                .forEach(attempt ->
                        assertThatThrownBy(() -> desk.does(stranger, attempt)).isInstanceOf(Unknown.class));
        assertThat(desk.as(stranger, () -> roster.all()))
                .extracting(Roster.Entry::id)
                .containsExactly(stranger.memberId());
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(RuleBroken.class);
    }

    private Set<Role> rolesOf(Caller person) {
        return organization.one(firm, person.memberId()).orElseThrow().roles();
    }

    private List<EventRow> events(Caller about) {
        return desk.as(admin, () -> log.slice(Events.of(about.memberId())).rows());
    }

    private List<Deed> deeds(Caller about) {
        return events(about).stream().map(EventRow::deed).toList();
    }
}
