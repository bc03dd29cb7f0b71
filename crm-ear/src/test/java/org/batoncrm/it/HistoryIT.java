package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.SOUTH;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.operations;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.booking.BookingService;
import org.batoncrm.booking.TeamData;
import org.batoncrm.booking.TeamService;
import org.batoncrm.company.CompanyService;
import org.batoncrm.customer.ContactData;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.identity.Caller;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadService;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.opportunity.StageData;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventKind;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.EventRow;
import org.batoncrm.process.MoveRefused;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService;
import org.batoncrm.process.RecordType;
import org.batoncrm.process.Refusals;
import org.batoncrm.tenancy.DocumentRules;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Unknown;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What the event log takes beside the process, and who reads it. */
@ArquillianTest
public class HistoryIT {

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private EventLog log;

    @Inject
    private Refusals refusals;

    @Inject
    private LeadService leads;

    @Inject
    private BookingService bookings;

    @Inject
    private CustomerService customers;

    @Inject
    private CompanyService company;

    @Inject
    private TeamService teams;

    @Inject
    private StageService stages;

    @Inject
    private ReasonService reasons;

    @Test
    void whatIsSetUpIsKeptWithWhatItWas() {
        Caller admin = admin(NORTH);
        DocumentRules before = desk.as(admin, company::documents);
        DocumentRules after = new DocumentRules(
                new BigDecimal("7.5"), 31, before.taxRates(), before.quotationNumbers(), before.bookingNumbers());
        desk.does(admin, () -> company.edit(before, after));
        desk.does(admin, () -> company.edit(after, before));
        assertThat(details(admin, Map.of("record", NORTH, "deed", Deed.CHANGED)))
                .containsSubsequence(
                        "Approval for discounts above: 7.5 → 20; Days of validity: 31 → 30",
                        "Approval for discounts above: 20 → 7.5; Days of validity: 30 → 31");

        UUID team = desk.as(admin, () -> teams.add(new TeamData("Night shift", Set.of())));
        TeamData shift = new TeamData("Night shift", Set.of());
        TeamData watch = new TeamData("Night watch", Set.of());
        TeamData staffed = new TeamData("Night watch", Set.of(operations(NORTH).memberId()));
        desk.does(admin, () -> teams.change(team, shift, watch));
        desk.does(admin, () -> teams.change(team, watch, staffed));
        desk.does(admin, () -> teams.change(team, staffed, watch));
        assertThat(details(admin, Map.of("record", team)))
                .containsExactly(
                        "Night watch: Member 3 left",
                        "Night watch: Member 3 joined",
                        "Night shift → Night watch",
                        "Night shift");

        StageData unlikely = new StageData("Trial", BigDecimal.TEN);
        StageData likelier = new StageData("Trial", new BigDecimal("20"));
        UUID stage = desk.as(admin, () -> stages.add(unlikely));
        desk.does(admin, () -> stages.change(stage, unlikely, likelier));
        desk.does(admin, () -> stages.change(stage, likelier, likelier));
        assertThat(details(admin, Map.of("record", stage))).containsExactly("Trial. Probability: 10 → 20", "Trial");

        UUID reason = desk.as(admin, () -> reasons.add(ReasonKind.LOSE_OPPORTUNITY, "Rain"));
        desk.does(admin, () -> reasons.retire(reason, true));
        desk.does(admin, () -> reasons.retire(reason, true));
        assertThat(lines(admin, Map.of("record", reason)))
                .extracting(EventRow::deed)
                .containsExactly(Deed.RETIRED, Deed.ADDED);
        assertThat(details(admin, Map.of("record", reason))).containsOnly("Why an opportunity is lost: Rain");
    }

    @Test
    void whatIsEditedIsKeptWithWhatItWas() {
        Caller mara = sales(NORTH);
        UUID lead = desk.lead(mara);
        LeadData seen = desk.as(mara, () -> leads.get(lead)).data();
        LeadData entered = new LeadData(
                seen.company(), "Ines Delgado", seen.email(), "77", "NO", seen.interest(), seen.source(), seen.fit());
        desk.does(mara, () -> leads.edit(lead, seen, entered));
        desk.does(mara, () -> leads.edit(lead, entered, entered));
        assertThat(details(mara, Map.of("record", lead, "deed", Deed.CHANGED)))
                .singleElement()
                .asString()
                .contains("Contact: ", " → Ines Delgado; Phone: ", " → 77; Country: ", " → NO");

        UUID booking = desk.booking(mara);
        UUID customer = desk.as(mara, () -> bookings.get(booking)).customerId();
        ContactData ines = new ContactData("Ines", null, null, null);
        ContactData boss = new ContactData("Ines", "Head of logistics", null, null);
        UUID contact = desk.as(mara, () -> customers.addContact(customer, ines));
        desk.does(mara, () -> customers.editContact(contact, ines, boss));
        desk.does(mara, () -> customers.removeContact(contact));
        assertThat(details(mara, Map.of("record", customer, "kind", EventKind.RECORDS)))
                .containsExactly("Ines", "Ines: Position: – → Head of logistics", "Ines");
    }

    @Test
    void aRefusedMoveStaysThoughItsTransactionDoesNot() {
        UUID lead = desk.lead(sales(NORTH));
        refusedReopening(lead);
        refusedReopening(lead);
        List<EventRow> kept = lines(admin(NORTH), Map.of("record", lead, "kind", EventKind.REFUSED));
        assertThat(kept).singleElement().satisfies(line -> {
            assertThat(line.deed()).isEqualTo(Deed.MOVE_REFUSED);
            assertThat(line.memberId()).isEqualTo(sales(NORTH).memberId());
            assertThat(line.recordType()).isEqualTo(RecordType.LEAD);
            assertThat(line.detail()).isEqualTo("Reopen while New: POST /lead");
        });
        // The record's own history is that of the process
        assertThat(desk.as(sales(NORTH), () -> log.historyOf(RecordType.LEAD, lead)))
                .hasSize(1);
    }

    private void refusedReopening(UUID lead) {
        desk.does(sales(NORTH), () -> {
            try {
                leads.reopen(lead);
            } catch (MoveRefused e) {
                refusals.keep(e, "POST /lead");
            }
        });
    }

    @Test
    void whoIsNotLetInIsKeptByNameWhenNoMember() {
        Caller stranger = new Caller(NORTH, UUID.randomUUID(), "Nora", "nora@example.com", Set.of());
        refusals.shutOut(stranger, "Has no role:", "GET /");
        assertThat(lines(admin(NORTH), Map.of("record", stranger.memberId())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.memberId()).isNull();
                    assertThat(line.outsider()).isEqualTo("nora@example.com");
                    assertThat(line.kind()).isEqualTo(EventKind.REFUSED);
                });
    }

    @Test
    void onlyAdminsReadMoreThanTheProcess() {
        UUID lead = desk.lead(sales(NORTH));
        UUID stage = desk.as(
                admin(NORTH), () -> stages.add(new StageData("Seen by admins " + UUID.randomUUID(), BigDecimal.ONE)));
        desk.does(admin(NORTH), () -> log.note(Deed.HANDED_OVER, RecordType.LEAD, lead, "to Member 2"));
        assertThat(lines(sales(NORTH), Map.of()))
                .allMatch(line -> line.kind().isOfRecords())
                .extracting(EventRow::recordId)
                .contains(lead)
                .doesNotContain(stage);
        assertThat(desk.as(sales(NORTH), () -> log.historyOf(RecordType.LEAD, lead)))
                .extracting(line -> line.label())
                .containsExactly("Handed over", "Capture");
        assertThat(lines(operations(NORTH), Map.of()))
                .extracting(EventRow::recordType)
                .isSubsetOf(RecordType.BOOKING_ORDER, RecordType.CUSTOMER);
        assertThatThrownBy(() -> lines(sales(NORTH), Map.of("kind", EventKind.SETTINGS)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lines(sales(NORTH), Map.of("type", RecordType.STAGE)))
                .isInstanceOf(NotAllowed.class);
        // What is no record of the work has no timeline and takes no notes
        assertThatThrownBy(() -> desk.as(admin(NORTH), () -> log.historyOf(RecordType.STAGE, stage)))
                .isInstanceOf(Unknown.class);
        assertThat(lines(admin(SOUTH), Map.of("record", stage))).isEmpty();
    }

    private List<String> details(Caller reader, Map<String, Object> filters) {
        return lines(reader, filters).stream().map(EventRow::detail).toList();
    }

    private List<EventRow> lines(Caller reader, Map<String, Object> filters) {
        return desk.as(reader, () -> log.slice(new SliceRequest(null, new HashMap<>(filters), null, false, null, 200))
                .rows());
    }
}
