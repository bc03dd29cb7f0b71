package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.operations;
import static org.batoncrm.it.TestTenants.otherSales;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.batoncrm.booking.BookingService;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.identity.Caller;
import org.batoncrm.lead.LeadService;
import org.batoncrm.list.ListRequest;
import org.batoncrm.negotiation.NegotiationService;
import org.batoncrm.negotiation.OfferData;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.process.BookingState;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.HistoryLine;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.Move;
import org.batoncrm.process.MoveRefused;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.process.QuotationState;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.RecordType;
import org.batoncrm.quotation.LineData;
import org.batoncrm.quotation.QuotationData;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.quotation.QuotationRow;
import org.batoncrm.quotation.QuotationService;
import org.batoncrm.quotation.QuotationView;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.NotAllowed;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
public class ProcessIT {

    private static final Caller SALES = sales(NORTH);
    private static final Caller OPERATIONS = operations(NORTH);

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

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
    private EventLog log;

    @Test
    void aLeadBecomesACompletedBookingOrder() {
        UUID booking = desk.assignedBooking(SALES);
        desk.does(OPERATIONS, () -> {
            bookings.accept(booking);
            bookings.start(booking);
            bookings.complete(booking);
        });
        var order = desk.as(SALES, () -> bookings.get(booking));
        assertThat(order.standing().state()).isEqualTo(BookingState.COMPLETED);
        assertThat(order.operatorId()).isEqualTo(OPERATIONS.memberId());
        assertThat(order.amount()).isEqualByComparingTo("1190");
        assertThat(order.items()).singleElement().satisfies(item -> assertThat(item.description())
                .isEqualTo("Pallets"));
        QuotationView quotation = desk.as(SALES, () -> reader.get(order.quotationId()));
        assertThat(quotation.standing().state()).isEqualTo(QuotationState.ACCEPTED);
        assertThat(quotation.bookingId()).isEqualTo(booking);
        assertThat(quotation.customerId()).isEqualTo(order.customerId());
        assertThat(desk.as(SALES, () -> opportunities.get(quotation.opportunityId()))
                        .standing()
                        .state())
                .isEqualTo(OpportunityState.WON);
        assertThat(desk.as(SALES, () -> leads.get(quotation.leadId()))
                        .standing()
                        .state())
                .isEqualTo(LeadState.CONVERTED);
        assertThat(desk.as(SALES, () -> customers.get(order.customerId())).contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.data().name()).isEqualTo("Ada Example"));
        assertThat(desk.as(SALES, () -> log.historyOf(RecordType.BOOKING_ORDER, booking)))
                .extracting(HistoryLine::move)
                .containsExactlyInAnyOrder(Move.COMPLETE, Move.START, Move.ACCEPT, Move.ASSIGN, Move.CREATE);
    }

    @Test
    void aDisqualifiedLeadKeepsItsReason() {
        UUID lead = desk.lead(SALES);
        ReasonGiven reason = desk.reason(SALES, ReasonKind.DISQUALIFY_LEAD);
        desk.does(SALES, () -> leads.disqualify(lead, reason));
        var standing = desk.as(SALES, () -> leads.get(lead)).standing();
        assertThat(standing.state()).isEqualTo(LeadState.DISQUALIFIED);
        assertThat(standing.reasonId()).isEqualTo(reason.reasonId());
        assertThat(standing.reasonText()).isEqualTo("said on the phone");
        assertThat(standing.moves()).extracting(row -> row.move()).containsExactly(Move.REOPEN);
    }

    @Test
    void aLostOpportunityKeepsItsReason() {
        UUID opportunity = desk.opportunity(SALES);
        ReasonGiven reason = desk.reason(SALES, ReasonKind.LOSE_OPPORTUNITY);
        desk.does(SALES, () -> opportunities.lose(opportunity, reason));
        var standing = desk.as(SALES, () -> opportunities.get(opportunity)).standing();
        assertThat(standing.state()).isEqualTo(OpportunityState.LOST);
        assertThat(standing.reasonId()).isEqualTo(reason.reasonId());
    }

    @Test
    void aRejectedQuotationLosesItsOpportunityForTheSameReason() {
        UUID quotation = desk.sentQuotation(SALES);
        ReasonGiven reason = desk.reason(SALES, ReasonKind.REJECT_QUOTATION);
        desk.does(SALES, () -> quotations.reject(quotation, reason));
        QuotationView view = desk.as(SALES, () -> reader.get(quotation));
        assertThat(view.standing().state()).isEqualTo(QuotationState.REJECTED);
        var opportunity =
                desk.as(SALES, () -> opportunities.get(view.opportunityId())).standing();
        assertThat(opportunity.state()).isEqualTo(OpportunityState.LOST);
        assertThat(opportunity.reasonId()).isEqualTo(reason.reasonId());
    }

    @Test
    void aReasonOfAnotherListIsRefused() {
        UUID lead = desk.lead(SALES);
        ReasonGiven wrong = desk.reason(SALES, ReasonKind.CANCEL_BOOKING);
        assertThatThrownBy(() -> desk.does(SALES, () -> leads.disqualify(lead, wrong)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void whoAcceptsIsACustomerWhateverBecameOfTheLeadMeanwhile() {
        ReasonGiven reason = desk.reason(SALES, ReasonKind.DISQUALIFY_LEAD);
        assertBecomesACustomer(leads::nurture, LeadState.NURTURING);
        assertBecomesACustomer(lead -> leads.disqualify(lead, reason), LeadState.DISQUALIFIED);
        assertBecomesACustomer(
                lead -> {
                    leads.disqualify(lead, reason);
                    leads.reopen(lead);
                },
                LeadState.NEW);
    }

    private void assertBecomesACustomer(Consumer<UUID> meanwhile, LeadState before) {
        UUID quotation = desk.sentQuotation(SALES);
        UUID lead = desk.as(SALES, () -> reader.get(quotation)).leadId();
        desk.does(otherSales(NORTH), () -> meanwhile.accept(lead));
        assertThat(desk.as(SALES, () -> leads.get(lead)).standing().state()).isEqualTo(before);
        UUID booking = desk.as(SALES, () -> quotations.accept(quotation));
        var standing = desk.as(SALES, () -> leads.get(lead)).standing();
        assertThat(standing.state()).isEqualTo(LeadState.CONVERTED);
        assertThat(standing.reasonId()).isNull();
        assertThat(desk.as(SALES, () -> reader.get(quotation)).customerId())
                .isEqualTo(desk.as(SALES, () -> bookings.get(booking)).customerId())
                .isNotNull();
        assertThat(desk.as(SALES, () -> log.historyOf(RecordType.LEAD, lead)))
                .filteredOn(line -> line.move() == Move.CONVERT)
                .singleElement()
                .satisfies(line -> assertThat(line.fromState()).isEqualTo(before.name()));
    }

    @Test
    void aWantedAmountIsCheckedAsAnOfferIs() {
        UUID first = desk.sentQuotation(SALES);
        for (String wrong : List.of("999999999999999999999999", "-5", "1.2345")) {
            assertThatThrownBy(() -> desk.as(SALES, () -> quotations.revise(first, new BigDecimal(wrong))))
                    .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.field())
                            .isEqualTo("wantedAmount"));
        }
        assertThat(desk.as(SALES, () -> reader.get(first)).standing().state()).isEqualTo(QuotationState.SENT);
        UUID second = desk.as(SALES, () -> quotations.revise(first, new BigDecimal("899.995")));
        assertThat(desk.as(SALES, () -> reader.get(second)).wantedAmount()).isEqualByComparingTo("900");
    }

    @Test
    void aCounterOfferLeadsToANewVersionThatKnowsTheWantedAmount() {
        UUID first = desk.sentQuotation(SALES);
        UUID round = desk.as(
                SALES, () -> negotiations.counter(first, new OfferData(new BigDecimal("900"), "All in, please")));
        UUID second = desk.as(SALES, () -> negotiations.answer(round));
        QuotationView now = desk.as(SALES, () -> reader.get(second));
        assertThat(now.revision()).isEqualTo(2);
        assertThat(now.wantedAmount()).isEqualByComparingTo("900");
        assertThat(now.versions()).hasSize(2);
        assertThat(desk.as(SALES, () -> reader.get(first)).standing().state()).isEqualTo(QuotationState.SUPERSEDED);
        assertThat(desk.as(SALES, () -> negotiations.rounds(now.number())))
                .singleElement()
                .satisfies(r -> assertThat(r.offered()).isEqualByComparingTo("1190"));
    }

    @Test
    void aLargeDiscountNeedsTheApprovalOfSomebodyElse() {
        UUID quotation = desk.quotation(SALES);
        QuotationData seen = desk.as(SALES, () -> reader.get(quotation)).data();
        LineData half = new LineData(
                "Pallets", BigDecimal.TEN, "pallet", new BigDecimal("100"), new BigDecimal("50"), BigDecimal.ZERO);
        desk.does(
                SALES,
                () -> quotations.edit(
                        quotation, seen, new QuotationData("EUR", seen.validUntil(), "Net 30", List.of(half))));
        assertThatThrownBy(() -> desk.does(SALES, () -> quotations.send(quotation)))
                .isInstanceOf(RuleBroken.class);
        assertThat(found("unsent")).contains(quotation);
        desk.does(SALES, () -> quotations.submit(quotation));
        assertThat(found("unsent")).doesNotContain(quotation);
        assertThat(found("waiting")).contains(quotation);
        assertThatThrownBy(() -> desk.does(SALES, () -> quotations.approve(quotation)))
                .isInstanceOf(RuleBroken.class);
        desk.does(otherSales(NORTH), () -> quotations.approve(quotation));
        assertThat(found("waiting")).doesNotContain(quotation);
        assertThat(found("unsent")).contains(quotation);
        desk.does(SALES, () -> quotations.send(quotation));
        QuotationView sent = desk.as(SALES, () -> reader.get(quotation));
        assertThat(sent.standing().state()).isEqualTo(QuotationState.SENT);
        assertThat(sent.totals().gross().amount()).isEqualByComparingTo("500");
    }

    private List<UUID> found(String question) {
        return desk.as(SALES, () -> reader.list(ListRequest.where(question, true, ListRequest.LARGEST))).rows().stream()
                .map(QuotationRow::id)
                .toList();
    }

    @Test
    void linesCanBeAddedChangedAndRemoved() {
        UUID quotation = desk.quotation(SALES);
        QuotationData start = desk.as(SALES, () -> reader.get(quotation)).data();
        LineData old = start.lines().get(0);
        LineData more = new LineData(
                "Customs", new BigDecimal("1.5"), "h", new BigDecimal("80"), BigDecimal.ZERO, new BigDecimal("7"));
        QuotationData two = new QuotationData("EUR", start.validUntil(), null, List.of(more, old));
        desk.does(SALES, () -> quotations.edit(quotation, start, two));
        assertThat(desk.as(SALES, () -> reader.get(quotation)).data().lines())
                .extracting(LineData::description)
                .containsExactly("Customs", "Pallets");
        QuotationData seen = desk.as(SALES, () -> reader.get(quotation)).data();
        desk.does(
                SALES,
                () -> quotations.edit(
                        quotation, seen, new QuotationData("EUR", start.validUntil(), null, List.of(more))));
        QuotationView now = desk.as(SALES, () -> reader.get(quotation));
        assertThat(now.data().lines()).hasSize(1);
        assertThat(now.totals().gross().amount()).isEqualByComparingTo("128.40");
    }

    @Test
    void acceptingTwiceMakesOneBookingOrder() {
        UUID quotation = desk.sentQuotation(SALES);
        UUID once = desk.as(SALES, () -> quotations.accept(quotation));
        UUID twice = desk.as(SALES, () -> quotations.accept(quotation));
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void acceptingTwentyTimesAtOnceMakesOneBookingOrder() throws Exception {
        UUID quotation = desk.sentQuotation(SALES);
        Set<UUID> made = new HashSet<>(
                desk.atOnce(Collections.nCopies(20, () -> desk.as(SALES, () -> quotations.accept(quotation)))));
        assertThat(made).hasSize(1);
        QuotationView view = desk.as(SALES, () -> reader.get(quotation));
        assertThat(desk.as(SALES, () -> log.historyOf(RecordType.QUOTATION, quotation)))
                .filteredOn(line -> line.move() == Move.ACCEPT)
                .hasSize(1);
        assertThat(desk.as(SALES, () -> bookings.list(ListRequest.where("customer", view.customerId(), 10)))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void numbersHaveNoGapsAndNoDoublesUnderConcurrency() throws Exception {
        Caller south = sales(TestTenants.SOUTH);
        List<UUID> opportunities = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            opportunities.add(desk.opportunity(south));
        }
        List<Callable<UUID>> work = opportunities.stream()
                .<Callable<UUID>>map(id -> () -> desk.as(south, () -> quotations.quote(id)))
                .toList();
        desk.atOnce(work);
        List<Integer> numbers = desk.as(south, () -> reader.list(ListRequest.search(null, 200))).rows().stream()
                .map(row -> Integer.valueOf(row.number().substring(7)))
                .sorted()
                .toList();
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
        assertThat(numbers.get(numbers.size() - 1)).isEqualTo(numbers.size());
    }

    @Test
    void anEditThatStartsFromOldDataSaysWhatChanged() {
        UUID lead = desk.lead(SALES);
        var seen = desk.as(SALES, () -> leads.get(lead)).data();
        desk.does(otherSales(NORTH), () -> leads.edit(lead, seen, Desk.leadData("Acme GmbH")));
        assertThatThrownBy(() -> desk.does(SALES, () -> leads.edit(lead, seen, Desk.leadData("Acme Inc"))))
                .isInstanceOfSatisfying(EditConflict.class, conflict -> {
                    assertThat(conflict.by()).isEqualTo(otherSales(NORTH).memberId());
                    assertThat(conflict.changes())
                            .containsExactly(new EditConflict.Change("company", "Acme Ltd", "Acme GmbH"));
                });
    }

    @Test
    void aReturnedOrderShowsItsReasonAndCanBeAssignedAgain() {
        UUID booking = desk.assignedBooking(SALES);
        ReasonGiven reason = desk.reason(OPERATIONS, ReasonKind.RETURN_BOOKING);
        desk.does(OPERATIONS, () -> bookings.giveBack(booking, reason));
        var standing = desk.as(SALES, () -> bookings.get(booking)).standing();
        assertThat(standing.state()).isEqualTo(BookingState.RETURNED);
        assertThat(standing.reasonText()).isEqualTo("said on the phone");
        desk.does(SALES, () -> bookings.assign(booking, TestTenants.OTHER_TEAM));
        assertThatThrownBy(() -> desk.does(OPERATIONS, () -> bookings.accept(booking)))
                .isInstanceOf(RuleBroken.class);
        assertThat(desk.as(OPERATIONS, () -> bookings.get(booking)).standing().moves())
                .isEmpty();
    }

    @Test
    void aRoleThatTheServiceDoesNotLetInIsRefused() {
        UUID booking = desk.booking(SALES);
        assertThatThrownBy(() -> desk.lead(OPERATIONS)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.does(OPERATIONS, () -> bookings.assign(booking, TestTenants.TEAM)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.does(SALES, () -> bookings.accept(booking)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.lead(admin(NORTH))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aMoveThatTheTableDoesNotListIsRefusedAndChangesNothing() {
        UUID quotation = desk.quotation(SALES);
        assertThatThrownBy(() -> desk.does(SALES, () -> quotations.accept(quotation)))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("Send");
        assertThat(desk.as(SALES, () -> reader.get(quotation)).standing().state())
                .isEqualTo(QuotationState.DRAFT);
    }
}
