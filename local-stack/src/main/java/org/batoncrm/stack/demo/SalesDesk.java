package org.batoncrm.stack.demo;

import static org.batoncrm.process.RecordType.LEAD;
import static org.batoncrm.process.RecordType.OPPORTUNITY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.batoncrm.lead.Lead;
import org.batoncrm.lead.LeadType;
import org.batoncrm.opportunity.Opportunity;
import org.batoncrm.opportunity.OpportunityData;
import org.batoncrm.process.Actor;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.quotation.Totals;

/** Takes leads and opportunities through their part of the process, as the services do. */
final class SalesDesk {

    private final Office office;
    private final Ledger ledger;
    private final Diary diary;
    private final Goods goods;

    SalesDesk(Office office, Diary diary, Goods goods) {
        this.office = office;
        this.ledger = office.ledger;
        this.diary = diary;
        this.goods = goods;
    }

    void capture(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        deal.lead = ledger.keep(ledger.leads, new Lead(deal.prospect, seller));
        ledger.log(deal.lead.created(seller), seller);
        diary.talk(55, deal, LEAD, deal.lead.id(), seller);
    }

    void nurture(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ledger.log(deal.lead.nurture(seller), seller);
        diary.talk(60, deal, LEAD, deal.lead.id(), seller);
    }

    void qualify(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ledger.log(deal.lead.qualify(LeadType.valueOf(office.words.any("type")), seller), seller);
        diary.talk(70, deal, LEAD, deal.lead.id(), seller);
    }

    void disqualify(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ledger.log(deal.lead.disqualify(office.reason(ReasonKind.DISQUALIFY_LEAD), seller), seller);
    }

    void reopen(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ledger.log(deal.lead.reopen(seller), seller);
        diary.talk(100, deal, LEAD, deal.lead.id(), seller);
    }

    /** Opens a deal about something that the company sells. */
    void open(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        deal.wish = goods.wish(deal.good);
        deal.good = null; // the next time they want something else
        String currency = office.settings().currency();
        BigDecimal worth = Totals.of(deal.wish, currency)
                .net()
                .amount()
                .divide(BigDecimal.valueOf(50), 0, RoundingMode.UP)
                .multiply(BigDecimal.valueOf(50));
        OpportunityData data = new OpportunityData(
                deal.wish.get(0).description() + office.words.any("frame"),
                worth,
                currency,
                office.dayOf(at).plusDays(18L + office.random.nextInt(60)),
                office.chance(50) ? office.words.any("plan") : null);
        deal.opportunity =
                ledger.keep(ledger.opportunities, new Opportunity(deal.lead.id(), office.stage(1), data, seller));
        ledger.log(deal.opportunity.created(seller), seller);
        diary.talk(60, deal, OPPORTUNITY, deal.opportunity.id(), seller);
    }

    void moveTo(int stage, Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ledger.log(deal.opportunity.moveTo(office.stage(stage), seller), seller);
        diary.talk(45, deal, OPPORTUNITY, deal.opportunity.id(), seller);
    }

    void lose(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ledger.log(deal.opportunity.lose(office.reason(ReasonKind.LOSE_OPPORTUNITY), seller), seller);
    }

    void revive(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ledger.log(deal.opportunity.reopen(seller), seller);
        diary.talk(100, deal, OPPORTUNITY, deal.opportunity.id(), seller);
    }
}
