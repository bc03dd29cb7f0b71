package org.batoncrm.it.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Changes;
import org.batoncrm.admin.keycloak.Invitations;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.Users;
import org.batoncrm.admin.member.MemberDesk;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.KnownAccess;
import org.batoncrm.identity.MemberService;
import org.batoncrm.identity.MemberState;
import org.batoncrm.identity.Person;
import org.batoncrm.it.Deployments;
import org.batoncrm.it.Desk;
import org.batoncrm.it.RawSql;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.EventRow;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every change of a member ends as it was meant, wherever the machine stops, and is written down once. */
@ArquillianTest
public class MemberCrashIT {

    @Deployment
    static WebArchive deployment() {
        return Deployments.administration();
    }

    @Inject
    private Desk desk;

    @Inject
    private Firms firms;

    @Inject
    private RawSql raw;

    @Inject
    private Changes changes;

    @Inject
    @Any
    private Instance<ChangeKind<?>> kinds;

    @Inject
    private MemberDesk memberDesk;

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

    private UUID firm;
    private Caller admin;

    @BeforeEach
    void found() {
        if (firms != null) {
            firm = firms.found();
            admin = firms.hire(firm, "Ada", TENANT_ADMIN);
            desk.does(admin, members::welcome);
        }
    }

    @Test
    void aChangeOfRoles() {
        eachCrash(
                "member.roles",
                () -> firms.hire(firm, "Mara", SALES_MANAGER),
                mara -> Map.of("person", person(mara), "roles", Set.of(OPERATIONS)),
                mara -> {
                    assertThat(organization
                                    .one(firm, mara.memberId())
                                    .orElseThrow()
                                    .roles())
                            .containsExactly(OPERATIONS);
                    assertThat(deeds(mara)).containsExactlyInAnyOrder(Deed.ROLE_GIVEN, Deed.ROLE_TAKEN);
                });
    }

    @Test
    void aRemoval() {
        Caller tom = firms.hire(firm, "Tom", SALES_MANAGER);
        desk.does(tom, members::welcome);
        eachCrash(
                "member.remove",
                () -> {
                    Caller mara = firms.hire(firm, "Mara", SALES_MANAGER);
                    desk.does(mara, members::welcome);
                    desk.lead(mara);
                    return mara;
                },
                mara -> Map.of("person", person(mara), "successors", Map.of(SALES_MANAGER, tom.memberId())),
                mara -> {
                    assertThat(desk.as(admin, () -> memberDesk.openWork(mara.memberId())))
                            .isEmpty();
                    assertThat(organization.one(firm, mara.memberId())).isEmpty();
                    assertThat(users.byEmail(mara.email())).isEmpty();
                    assertThat(desk.as(mara, () -> access.of(mara)).state()).isEqualTo(MemberState.REMOVED);
                    assertThat(deeds(mara)).containsExactly(Deed.REMOVED);
                });
        assertThat(desk.as(admin, () -> log.slice(Events.ofHandOver()).rows()))
                .isNotEmpty()
                .extracting(EventRow::recordId)
                .doesNotHaveDuplicates();
    }

    @Test
    void anInvitation() {
        eachCrash(
                "member.invite",
                () -> firms.person(firm, "Kim", OPERATIONS),
                kim -> Map.of("email", kim.email(), "roles", Set.of(OPERATIONS)),
                kim -> {
                    assertThat(invitations.to(firm, kim.email())).isPresent();
                    assertThat(desk.as(admin, () -> waiting.of(kim.email()))).isPresent();
                    assertThat(invited(Deed.INVITED, kim)).isEqualTo(1);
                });
    }

    @Test
    void aRevocation() {
        eachCrash(
                "member.revoke",
                () -> {
                    Caller kim = firms.person(firm, "Kim");
                    desk.does(admin, () -> memberDesk.invite(kim.email(), Set.of(OPERATIONS)));
                    return kim;
                },
                kim -> Map.of("email", kim.email()),
                kim -> {
                    assertThat(invitations.to(firm, kim.email())).isEmpty();
                    assertThat(desk.as(admin, () -> waiting.of(kim.email()))).isEmpty();
                    assertThat(invited(Deed.INVITATION_REVOKED, kim)).isEqualTo(1);
                });
    }

    @Test
    void anArrival() {
        eachCrash(
                "member.arrive",
                () -> {
                    Caller kim = firms.person(firm, "Kim", OPERATIONS);
                    desk.does(admin, () -> memberDesk.invite(kim.email(), Set.of(OPERATIONS)));
                    organization.join(firm, kim.memberId());
                    return kim;
                },
                kim -> Map.of("person", person(kim), "roles", Set.of(OPERATIONS)),
                kim -> {
                    assertThat(organization
                                    .one(firm, kim.memberId())
                                    .orElseThrow()
                                    .roles())
                            .containsExactly(OPERATIONS);
                    assertThat(desk.as(admin, () -> waiting.of(kim.email()))).isEmpty();
                    assertThat(deeds(kim)).containsExactlyInAnyOrder(Deed.JOINED, Deed.ROLE_GIVEN);
                });
    }

    /** Makes the change with a crash before and after each step, lets the clock finish it, and looks at the end. */
    private void eachCrash(
            String name, Supplier<Caller> begin, Function<Caller, Object> payload, Consumer<Caller> end) {
        ChangeKind<?> kind = kinds.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        for (int step = 0; step < kind.steps().size(); step++) {
            for (boolean after : new boolean[] {false, true}) {
                Caller person = begin.get();
                crash(new Crashing<>(kind, step, after), person, payload.apply(person));
                resume();
                end.accept(person);
            }
        }
    }

    private <P> void crash(ChangeKind<P> kind, Caller person, Object payload) {
        P known = new ObjectMapper().convertValue(payload, kind.payloadType());
        assertThatThrownBy(() -> desk.as(admin, () -> changes.make(kind, person.email(), known)))
                .isInstanceOf(Crash.class);
    }

    private void resume() {
        try {
            raw.change(
                    "select set_config('baton.tenant', '" + firm + "', true)",
                    "update identity_change set due_at = now()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        desk.does(Caller.clock(firm), changes::resumeDue);
    }

    private static Person person(Caller caller) {
        return new Person(caller.memberId(), caller.name(), caller.email());
    }

    private List<Deed> deeds(Caller about) {
        return desk.as(admin, () -> log.slice(Events.of(about.memberId())).rows()).stream()
                .map(EventRow::deed)
                .toList();
    }

    private long invited(Deed deed, Caller person) {
        return desk.as(admin, () -> log.slice(Events.ofMembers()).rows()).stream()
                .filter(event -> event.deed() == deed && person.email().equals(event.detail()))
                .count();
    }
}
