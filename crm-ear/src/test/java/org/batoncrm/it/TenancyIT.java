package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.SOUTH;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.operations;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.batoncrm.activity.ActivityData;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.activity.ActivityService;
import org.batoncrm.booking.BookingService;
import org.batoncrm.booking.TeamData;
import org.batoncrm.booking.TeamService;
import org.batoncrm.customer.ContactData;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.NotSignedIn;
import org.batoncrm.identity.Role;
import org.batoncrm.lead.Lead;
import org.batoncrm.lead.LeadService;
import org.batoncrm.lead.LeadType;
import org.batoncrm.list.ListRequest;
import org.batoncrm.negotiation.NegotiationService;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.process.Actor;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.ReasonService;
import org.batoncrm.process.ReasonService.Wording;
import org.batoncrm.process.RecordType;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.quotation.QuotationService;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.Unknown;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
public class TenancyIT {

    private static final String SET_NORTH = "select set_config('baton.tenant', '" + NORTH + "', true)";

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private RawSql raw;

    @Inject
    private LeadService leads;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private QuotationService quotations;

    @Inject
    private QuotationReader reader;

    @Inject
    private NegotiationService negotiations;

    @Inject
    private CustomerService customers;

    @Inject
    private BookingService bookings;

    @Inject
    private TeamService teams;

    @Inject
    private StageService stages;

    @Inject
    private ReasonService reasons;

    @Inject
    private ActivityService activities;

    @Inject
    private EventLog log;

    @Test
    void withoutACallerNoServiceAnswers() {
        assertThatThrownBy(() -> leads.list(ListRequest.search(null, 1))).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void withoutATenantThePersistenceNeitherReadsNorWrites() {
        UUID lead = desk.lead(sales(NORTH));
        assertThatThrownBy(() -> raw.findWithoutTenant(lead)).hasStackTraceContaining("6174");
        Actor actor = Actor.member(sales(NORTH).memberId(), Set.of(Role.SALES_MANAGER), Instant.now());
        Lead stray = new Lead(Desk.leadData("Stray"), actor);
        assertThatThrownBy(() -> raw.persistWithoutTenant(stray)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void withoutTheSettingTheApplicationsRoleSeesNoRow() throws SQLException {
        desk.lead(sales(NORTH));
        assertThat(raw.first("select count(*) from lead")).isEqualTo("0");
        assertThat(raw.first("select count(*) from event")).isEqualTo("0");
        assertThat(raw.change("update lead set company = 'Mine'")).isZero();
        assertThat(raw.change("delete from quotation_line")).isZero();
    }

    @Test
    void withTheSettingItSeesThatTenantsRowsAlone() throws SQLException {
        desk.lead(sales(NORTH));
        desk.lead(sales(SOUTH));
        assertThat(raw.first(SET_NORTH, "select count(*) from lead")).isNotEqualTo("0");
        assertThat(raw.first(SET_NORTH, "select count(*) from lead where tenant_id <> '" + NORTH + "'"))
                .isEqualTo("0");
        assertThat(raw.change(SET_NORTH, "update lead set company = company where tenant_id = '" + SOUTH + "'"))
                .isZero();
        assertThatThrownBy(() -> raw.change(
                        SET_NORTH,
                        "insert into team (tenant_id, id, name) values ('" + SOUTH + "', '" + UUID.randomUUID()
                                + "', 'Intruders')"))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> raw.change(
                        SET_NORTH, "update lead set tenant_id = '" + SOUTH + "' where tenant_id = '" + NORTH + "'"))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theSettingEndsWithItsTransaction() throws SQLException {
        desk.lead(sales(NORTH));
        raw.first(SET_NORTH, "select 1");
        assertThat(raw.first("select count(*) from lead")).isEqualTo("0");
    }

    @Test
    void theEventLogCanOnlyBeAddedTo() {
        desk.lead(sales(NORTH));
        assertThatThrownBy(() -> raw.change(SET_NORTH, "update event set detail = 'never happened'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> raw.change(SET_NORTH, "delete from event"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anotherTenantsIdAnswersAsUnknown() {
        Caller owner = sales(NORTH);
        UUID booking = desk.assignedBooking(owner);
        var order = desk.as(owner, () -> bookings.get(booking));
        var quotation = desk.as(owner, () -> reader.get(order.quotationId()));
        UUID contact = desk.as(owner, () -> customers.get(order.customerId()))
                .contacts()
                .get(0)
                .id();
        UUID activity = desk.as(
                owner,
                () -> activities.note(
                        RecordType.LEAD, quotation.leadId(), new ActivityData(ActivityKind.NOTE, "Ours", null)));
        Caller stranger = sales(SOUTH);
        Stream.<ThrowingCallable>of(
                        () -> desk.as(stranger, () -> leads.get(quotation.leadId())),
                        () -> desk.does(stranger, () -> leads.qualify(quotation.leadId(), LeadType.SQL)),
                        () -> desk.does(
                                stranger, () -> leads.edit(quotation.leadId(), Desk.leadData("a"), Desk.leadData("b"))),
                        () -> desk.as(stranger, () -> opportunities.get(quotation.opportunityId())),
                        () -> desk.as(stranger, () -> opportunities.open(quotation.leadId(), null)),
                        () -> desk.as(stranger, () -> quotations.quote(quotation.opportunityId())),
                        () -> desk.as(stranger, () -> reader.get(quotation.id())),
                        () -> desk.as(stranger, () -> quotations.accept(quotation.id())),
                        () -> desk.as(stranger, () -> quotations.revise(quotation.id(), null)),
                        () -> desk.as(stranger, () -> negotiations.counter(quotation.id(), null)),
                        () -> desk.as(stranger, () -> customers.get(order.customerId())),
                        () -> desk.as(
                                stranger,
                                () -> customers.addContact(
                                        order.customerId(), new ContactData("Eve", null, null, null))),
                        () -> desk.does(stranger, () -> customers.removeContact(contact)),
                        () -> desk.as(stranger, () -> bookings.get(booking)),
                        () -> desk.does(operations(SOUTH), () -> bookings.accept(booking)),
                        () -> desk.does(stranger, () -> activities.done(activity)),
                        () -> desk.as(stranger, () -> activities.of(RecordType.LEAD, quotation.leadId())),
                        () -> desk.as(stranger, () -> log.historyOf(RecordType.LEAD, quotation.leadId())))
                .forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(Unknown.class));
    }

    @Test
    void anotherTenantsChoicesCannotBeChosen() {
        UUID foreignStage = desk.as(sales(NORTH), () -> stages.all().get(0).id());
        UUID opportunity = desk.opportunity(sales(SOUTH));
        assertThatThrownBy(() -> desk.does(sales(SOUTH), () -> opportunities.moveTo(opportunity, foreignStage)))
                .isInstanceOf(RuleBroken.class);
        UUID foreignTeam = desk.as(admin(NORTH), () -> teams.add(new TeamData("Only in the north", Set.of())));
        UUID booking = desk.booking(sales(SOUTH));
        assertThatThrownBy(() -> desk.does(sales(SOUTH), () -> bookings.assign(booking, foreignTeam)))
                .isInstanceOf(RuleBroken.class);
        UUID foreignReason = desk.as(admin(NORTH), () -> reasons.all().get(0).id());
        assertThatThrownBy(() -> desk.does(
                        admin(SOUTH),
                        () -> reasons.rename(foreignReason, new Wording("Theirs"), new Wording("Ours now"))))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void listsAndSearchesShowTheOwnTenantAlone() {
        UUID north = desk.lead(sales(NORTH));
        UUID south = desk.lead(sales(SOUTH));
        var seen = desk.as(sales(SOUTH), () -> leads.list(ListRequest.search("acme", ListRequest.LARGEST)));
        assertThat(seen.rows()).extracting(row -> row.id()).contains(south).doesNotContain(north);
    }

    @Test
    void theSameDocumentNumberCanStandInTwoTenants() {
        UUID north = desk.quotation(sales(NORTH));
        UUID south = desk.quotation(sales(SOUTH));
        assertThat(desk.as(sales(NORTH), () -> reader.get(north)).number()).startsWith("Q-");
        assertThat(desk.as(sales(SOUTH), () -> reader.get(south)).number()).startsWith("Q-");
    }
}
