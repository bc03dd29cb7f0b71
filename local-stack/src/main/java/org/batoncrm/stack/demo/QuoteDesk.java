package org.batoncrm.stack.demo;

import static org.batoncrm.process.RecordType.QUOTATION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.batoncrm.money.Money;
import org.batoncrm.negotiation.OfferData;
import org.batoncrm.negotiation.Round;
import org.batoncrm.numbering.DocumentNumbers;
import org.batoncrm.process.Actor;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.quotation.LineData;
import org.batoncrm.quotation.Quotation;
import org.batoncrm.quotation.QuotationData;
import org.batoncrm.stack.demo.Company.Person;

/** Quotes and negotiates, in the steps in which the services do it. */
final class QuoteDesk {

    private final Office office;
    private final Ledger ledger;
    private final Diary diary;

    QuoteDesk(Office office, Diary diary) {
        this.office = office;
        this.ledger = office.ledger;
        this.diary = diary;
    }

    /** Converts the opportunity into a quotation with a line for each thing that is wanted. */
    void quote(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ledger.log(deal.opportunity.convert(seller), seller);
        QuotationData data =
                new QuotationData(office.settings().currency(), validFrom(at), office.words.any("terms"), deal.wish);
        Quotation quotation = Quotation.first(
                deal.opportunity.id(),
                office.number(DocumentNumbers.Kind.QUOTATION, at),
                data,
                office.settings().approvalDiscount(),
                office.zone(),
                seller);
        keep(deal, quotation, seller);
        deal.rounds = 0;
    }

    private void keep(Deal deal, Quotation quotation, Actor seller) {
        deal.quotation = ledger.keep(ledger.quotations, quotation);
        ledger.log(quotation.created(seller), seller);
    }

    private LocalDate validFrom(Instant at) {
        return office.dayOf(at).plusDays(office.settings().validityDays());
    }

    /** Lowers the prices of the draft by this many percent, up to a limit. */
    void lower(String by, String most, Deal deal, Instant at) {
        QuotationData draft = deal.quotation.data();
        List<LineData> lines = Goods.cheaper(draft.lines(), by, most);
        deal.quotation.edit(
                new QuotationData(draft.currency(), draft.validUntil(), draft.terms(), lines),
                office.zone(),
                office.as(deal.seller, at));
    }

    void submit(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ledger.log(deal.quotation.submit(seller), seller);
    }

    void approve(Deal deal, Instant at) {
        Person approver = office.approver(deal.seller);
        Actor actor = office.as(approver, at);
        ledger.log(deal.quotation.approve(actor), actor);
    }

    void send(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ledger.log(deal.quotation.send(seller), seller);
        diary.talk(50, deal, QUOTATION, deal.quotation.id(), seller);
    }

    /** The customer offers 4 to 12 percent less, in a round figure. */
    void counter(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        BigDecimal amount = deal.quotation
                .gross()
                .multiply(BigDecimal.valueOf(88L + office.random.nextInt(9), 2))
                .divide(BigDecimal.TEN, 0, RoundingMode.DOWN)
                .multiply(BigDecimal.TEN);
        String currency = deal.quotation.currency();
        OfferData offer = new OfferData(amount, office.words.any("counter")).checked(currency);
        ledger.log(deal.quotation.counter(Money.of(offer.amount(), currency), seller), seller);
        deal.round = ledger.keep(ledger.rounds, new Round(deal.quotation.id(), ++deal.rounds, offer, seller));
    }

    /** Answers the counter-offer with another version. */
    void answer(Deal deal, Instant at) {
        revise(deal, deal.round.amount(), at);
    }

    /** Makes another version out of one whose validity is over. */
    void renew(Deal deal, Instant at) {
        revise(deal, null, at);
    }

    private void revise(Deal deal, BigDecimal wanted, Instant at) {
        Actor seller = office.as(deal.seller, at);
        Quotation before = deal.quotation;
        ledger.log(before.revise(seller), seller);
        BigDecimal limit = office.settings().approvalDiscount();
        keep(deal, before.next(validFrom(at), limit, wanted, office.zone(), seller), seller);
    }

    void reject(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ReasonGiven reason = office.reason(ReasonKind.REJECT_QUOTATION);
        ledger.log(deal.quotation.reject(reason, seller), seller);
        ledger.log(deal.opportunity.lose(reason, seller.following()), seller.following());
    }

    void expire(Deal deal, Instant at) {
        Actor clock = Actor.clock(at);
        ledger.log(deal.quotation.expire(clock), clock);
    }
}
