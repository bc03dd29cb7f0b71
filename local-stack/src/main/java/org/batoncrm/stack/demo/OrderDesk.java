package org.batoncrm.stack.demo;

import static org.batoncrm.process.RecordType.BOOKING_ORDER;
import static org.batoncrm.process.RecordType.CUSTOMER;

import java.time.Instant;
import java.util.List;
import org.batoncrm.booking.BookingOrder;
import org.batoncrm.booking.Promise;
import org.batoncrm.booking.Team;
import org.batoncrm.customer.Contact;
import org.batoncrm.customer.ContactData;
import org.batoncrm.customer.Customer;
import org.batoncrm.customer.CustomerData;
import org.batoncrm.lead.LeadData;
import org.batoncrm.numbering.DocumentNumbers;
import org.batoncrm.process.Actor;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.quotation.Quotation;

/** Books accepted quotations and hands the orders over, in the steps in which the services do it. */
final class OrderDesk {

    private final Office office;
    private final Ledger ledger;
    private final Diary diary;
    private int assignments;

    OrderDesk(Office office, Diary diary) {
        this.office = office;
        this.ledger = office.ledger;
        this.diary = diary;
    }

    /** The customer accepts: the deal is won, the lead becomes a customer, a booking order is written. */
    void book(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        Quotation quotation = deal.quotation;
        ledger.log(quotation.accept(seller), seller);
        ledger.log(deal.opportunity.win(seller.following()), seller.following());
        Customer customer = customer(deal, seller);
        List<Promise.Item> items = quotation.data().lines().stream()
                .map(line -> new Promise.Item(line.description(), line.quantity(), line.unit()))
                .toList();
        Promise promise = new Promise(
                quotation.id(), customer.id(), quotation.ownerId(), quotation.gross(), quotation.currency(), items);
        String number = office.number(DocumentNumbers.Kind.BOOKING_ORDER, at);
        deal.order = ledger.keep(ledger.orders, new BookingOrder(number, promise, seller));
        ledger.log(deal.order.created(seller), seller);
    }

    private Customer customer(Deal deal, Actor seller) {
        for (Customer before : ledger.customers) {
            if (before.leadId().equals(deal.lead.id())) {
                return before;
            }
        }
        if (deal.lead.state() == LeadState.QUALIFIED) {
            ledger.log(deal.lead.convert(seller.following()), seller.following());
        }
        LeadData known = deal.lead.data();
        String address = office.chance(70) ? office.words.any("street") : null;
        CustomerData data = new CustomerData(known.company(), known.email(), known.phone(), known.country(), address);
        Customer customer =
                ledger.keep(ledger.customers, new Customer(deal.lead.id(), deal.lead.ownerId(), data, seller));
        ledger.log(customer.created(seller), seller);
        ContactData contact =
                new ContactData(known.contact(), office.words.any("position"), known.email(), known.phone());
        ledger.contacts.add(new Contact(customer.id(), contact));
        diary.talk(60, deal, CUSTOMER, customer.id(), seller);
        return customer;
    }

    /** Hands the order over, to one team after the other, and not to the same one twice in a row. */
    void assign(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        Team before = deal.team;
        do {
            deal.team = ledger.teams.get(assignments++ % ledger.teams.size());
        } while (deal.team == before && ledger.teams.size() > 1);
        deal.operator = office.operator(deal.team);
        ledger.log(deal.order.assign(deal.team, seller), seller);
    }

    void take(Deal deal, Instant at) {
        Actor operator = office.as(deal.operator, at);
        ledger.log(deal.order.accept(operator), operator);
        diary.talk(50, deal, BOOKING_ORDER, deal.order.id(), operator);
    }

    void giveBack(Deal deal, Instant at) {
        Actor operator = office.as(deal.operator, at);
        ledger.log(deal.order.giveBack(office.reason(ReasonKind.RETURN_BOOKING), operator), operator);
    }

    void start(Deal deal, Instant at) {
        Actor operator = office.as(deal.operator, at);
        ledger.log(deal.order.start(operator), operator);
        diary.talk(50, deal, BOOKING_ORDER, deal.order.id(), operator);
    }

    void complete(Deal deal, Instant at) {
        Actor operator = office.as(deal.operator, at);
        ledger.log(deal.order.complete(operator), operator);
    }

    void cancel(Deal deal, Instant at) {
        Actor seller = office.as(deal.seller, at);
        ledger.log(deal.order.cancel(office.reason(ReasonKind.CANCEL_BOOKING), seller), seller);
    }
}
