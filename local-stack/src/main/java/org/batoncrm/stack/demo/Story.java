package org.batoncrm.stack.demo;

import static org.batoncrm.identity.Role.SALES_MANAGER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.booking.BookingOrder;
import org.batoncrm.booking.Promise;
import org.batoncrm.booking.Team;
import org.batoncrm.customer.Contact;
import org.batoncrm.customer.ContactData;
import org.batoncrm.customer.Customer;
import org.batoncrm.customer.CustomerData;
import org.batoncrm.lead.Lead;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadFit;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.lead.LeadType;
import org.batoncrm.negotiation.OfferData;
import org.batoncrm.negotiation.Round;
import org.batoncrm.opportunity.Opportunity;
import org.batoncrm.opportunity.OpportunityData;
import org.batoncrm.opportunity.Stage;
import org.batoncrm.process.Actor;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.RecordType;
import org.batoncrm.quotation.LineData;
import org.batoncrm.quotation.Quotation;
import org.batoncrm.quotation.QuotationData;

/** What becomes of one lead after the other. How far a story goes is given by its place; time may end it earlier. */
final class Story {

    private static final List<String> FIRST = List.of(
            "Anna", "Ben", "Carla", "David", "Elif", "Farid", "Greta", "Hugo", "Isla", "Jan", "Karin", "Liam", "Mina",
            "Nils", "Oskar", "Paula", "Quentin", "Rosa", "Stefan", "Tara", "Uwe", "Vera", "Willem", "Yara", "Zoe");
    private static final List<String> LAST = List.of(
            "Albrecht",
            "Berger",
            "Conti",
            "Dubois",
            "Eriksen",
            "Fischer",
            "Garcia",
            "Hansen",
            "Ivanova",
            "Jensen",
            "Keller",
            "Larsen",
            "Moreau",
            "Novak",
            "Olsen",
            "Pereira",
            "Rossi",
            "Schmidt",
            "Tanaka",
            "Weber");
    private static final List<String> NAMES = List.of(
            "Alder",
            "Birch",
            "Cobalt",
            "Delta",
            "Ember",
            "Fjord",
            "Granite",
            "Harbor",
            "Indigo",
            "Juniper",
            "Kestrel",
            "Linden",
            "Meridian",
            "Nimbus",
            "Orchard",
            "Pinnacle",
            "Quarry",
            "Ridge",
            "Summit",
            "Tidal",
            "Umber",
            "Vertex",
            "Willow",
            "Yonder",
            "Zephyr");
    private static final List<String> TRADES =
            List.of("Foods", "Machines", "Textiles", "Pharma", "Interiors", "Studios", "Trading", "Energy");
    private static final List<String> COUNTRIES = List.of("DE", "NL", "FR", "GB", "PT", "IT", "PL", "DK");

    private final Year year;
    private final Random random;

    Story(Year year) {
        this.year = year;
        this.random = year.random();
    }

    /** Tells the story of the lead with this place that came in this many days ago. */
    void tell(int place, long daysAgo) {
        Instant at = year.workingHour(daysAgo);
        Actor sales = year.actor(SALES_MANAGER, at);
        Lead lead = year.keep(new Lead(data(place), sales));
        year.log(lead.created(sales));
        year.flush();
        talk(lead, sales);
        if (place % 9 == 0 || (at = year.later(at, 4)) == null) {
            task(lead, sales);
            return;
        }
        sales = year.same(sales, at);
        if (place % 4 == 1) {
            year.log(lead.disqualify(year.reason(ReasonKind.DISQUALIFY_LEAD, "Told us on the phone."), sales));
            return;
        }
        if (place % 5 == 2) {
            year.log(lead.nurture(sales));
            if (place % 10 == 2 || (at = year.later(at, 20)) == null) {
                return;
            }
            sales = year.same(sales, at);
        }
        year.log(lead.qualify(LeadType.values()[random.nextInt(3)], sales));
        if (place % 7 != 3 && (at = year.later(at, 5)) != null) {
            deal(place, lead, year.same(sales, at));
        }
    }

    private LeadData data(int place) {
        // The same names in every company: what tells them apart is the tenant alone
        String company = NAMES.get(place % NAMES.size()) + " " + TRADES.get(place / NAMES.size() % TRADES.size());
        String first = FIRST.get((place * 7) % FIRST.size());
        String last = LAST.get((place * 3) % LAST.size());
        String mail = (first + "." + last + "@" + company.replace(" ", "-") + ".example.com")
                .toLowerCase(java.util.Locale.ROOT);
        String phone = "+49 40 555 %04d".formatted(1000 + place * 37 % 9000);
        List<String> interests = year.company().interests();
        return new LeadData(
                company,
                first + " " + last,
                mail,
                place % 3 == 0 ? null : phone,
                COUNTRIES.get(place % COUNTRIES.size()),
                interests.get(place % interests.size()),
                LeadSource.values()[random.nextInt(LeadSource.values().length)],
                place % 4 == 0 ? null : LeadFit.values()[random.nextInt(3)]);
    }

    private void talk(Lead lead, Actor sales) {
        ActivityKind[] kinds = {ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING, ActivityKind.NOTE};
        String[] texts = {
            "Called; they want to compare three offers before the end of the month.",
            "Sent our brochure and two references.",
            "Met at their office. The decision is made by the owner.",
            "Came on a recommendation. Answer quickly."
        };
        int which = random.nextInt(kinds.length);
        year.note(RecordType.LEAD, lead.id(), kinds[which], texts[which], null, sales);
    }

    private void task(Lead lead, Actor sales) {
        LocalDate due = year.today().plusDays(random.nextInt(8) - 2L);
        year.note(
                RecordType.LEAD,
                lead.id(),
                ActivityKind.TASK,
                "Call back " + lead.data().contact(),
                due,
                sales);
    }

    private void deal(int place, Lead lead, Actor first) {
        Actor sales = first;
        OpportunityData data = new OpportunityData(
                lead.data().interest(),
                BigDecimal.valueOf(500L * (2 + random.nextInt(90))),
                year.company().currency(),
                year.dayOf(sales.at()).plusDays(20L + random.nextInt(60)),
                null);
        Opportunity deal = year.keep(new Opportunity(lead.id(), year.stages().get(0), data, sales));
        year.log(deal.created(sales));
        year.flush();
        int steps = place % 4;
        for (int i = 1; i <= steps; i++) {
            Instant at = year.later(sales.at(), 7);
            if (at == null) {
                return;
            }
            sales = year.same(sales, at);
            Stage stage = year.stages().get(Math.min(i, year.stages().size() - 1));
            year.log(deal.moveTo(stage, sales));
        }
        Instant at = year.later(sales.at(), 8);
        if (at == null || place % 11 == 4) {
            return;
        }
        sales = year.same(sales, at);
        if (place % 6 == 5) {
            year.log(deal.lose(year.reason(ReasonKind.LOSE_OPPORTUNITY, "They told us openly."), sales));
            return;
        }
        year.log(deal.convert(sales));
        quote(place, lead, deal, sales);
    }

    private void quote(int place, Lead lead, Opportunity deal, Actor first) {
        Actor sales = first;
        Quotation quotation = year.keep(Quotation.first(
                deal.id(),
                year.number("Q", "QUOTATION", sales.at()),
                offer(place, sales.at()),
                new BigDecimal("15"),
                year.zone(),
                sales));
        year.log(quotation.created(sales));
        year.flush();
        Instant at = year.later(sales.at(), 3);
        if (at == null || place % 13 == 7) {
            return;
        }
        sales = year.same(sales, at);
        if (quotation.needsApproval()) {
            year.log(quotation.submit(sales));
            at = year.later(at, 2);
            if (at == null || place % 3 == 1) {
                return;
            }
            year.log(quotation.approve(year.other(SALES_MANAGER, sales.memberId(), at)));
            sales = year.same(sales, at.plusSeconds(1200));
        }
        year.log(quotation.send(sales));
        negotiate(place, lead, deal, quotation, sales);
    }

    private void negotiate(int place, Lead lead, Opportunity deal, Quotation first, Actor sender) {
        Quotation quotation = first;
        Actor sales = sender;
        int rounds = place % 4;
        for (int i = 1; i <= rounds; i++) {
            Instant at = year.later(sales.at(), 4);
            if (at == null) {
                return;
            }
            sales = year.same(sales, at);
            BigDecimal wanted =
                    quotation.gross().multiply(new BigDecimal("0.93")).setScale(2, java.math.RoundingMode.DOWN);
            OfferData counter = new OfferData(wanted, "Agreed if the price comes down.").checked(quotation.currency());
            year.log(quotation.counter(
                    quotation.currency() + " " + counter.amount().toPlainString(), sales));
            year.keep(new Round(quotation.id(), i, counter, sales));
            at = year.later(at, 3);
            if (at == null || place % 5 == 4) {
                return;
            }
            sales = year.same(sales, at);
            year.log(quotation.revise(sales));
            year.flush();
            Quotation next = quotation.next(year.dayOf(at).plusDays(30), wanted, year.zone(), sales);
            year.keep(next);
            year.log(next.created(sales));
            year.flush();
            sales = year.same(sales, at.plusSeconds(1800));
            if (next.needsApproval()) {
                year.log(next.submit(sales));
                year.log(next.approve(
                        year.other(SALES_MANAGER, sales.memberId(), sales.at().plusSeconds(600))));
                sales = year.same(sales, sales.at().plusSeconds(1200));
            }
            year.log(next.send(sales));
            quotation = next;
        }
        answer(place, lead, deal, quotation, sales);
    }

    private void answer(int place, Lead lead, Opportunity deal, Quotation quotation, Actor sender) {
        Instant at = year.later(sender.at(), 9);
        if (at == null) {
            return;
        }
        Actor sales = year.same(sender, at);
        if (place % 12 == 6) {
            Instant over = year.later(sender.at().plus(java.time.Duration.ofDays(31)), 2);
            if (over != null) {
                year.log(quotation.expire(Actor.clock(over)));
            }
            return;
        }
        if (place % 8 == 2) {
            var reason = year.reason(ReasonKind.REJECT_QUOTATION, "Another offer was lower.");
            year.log(quotation.reject(reason, sales));
            year.log(deal.lose(reason, sales.following()));
            return;
        }
        year.log(quotation.accept(sales));
        year.log(deal.win(sales.following()));
        year.log(lead.convert(sales.following()));
        Customer customer = customer(lead, sales);
        List<Promise.Item> items = quotation.data().lines().stream()
                .map(line -> new Promise.Item(line.description(), line.quantity(), line.unit()))
                .toList();
        BookingOrder order = year.keep(new BookingOrder(
                year.number("B", "BOOKING_ORDER", at),
                new Promise(
                        quotation.id(),
                        customer.id(),
                        quotation.ownerId(),
                        quotation.gross(),
                        quotation.currency(),
                        items),
                sales));
        year.log(order.created(sales));
        year.flush();
        deliver(place, order, sales);
    }

    private Customer customer(Lead lead, Actor sales) {
        LeadData known = lead.data();
        Customer customer = year.keep(new Customer(
                lead.id(),
                lead.ownerId(),
                new CustomerData(known.company(), known.email(), known.phone(), known.country(), null),
                sales));
        year.flush();
        year.log(customer.created(sales));
        year.keep(new Contact(
                customer.id(), new ContactData(known.contact(), "Purchasing", known.email(), known.phone())));
        return customer;
    }

    private void deliver(int place, BookingOrder order, Actor first) {
        Instant at = year.later(first.at(), 2);
        if (at == null || place % 10 == 8) {
            return;
        }
        Actor sales = year.same(first, at);
        if (place % 14 == 3) {
            year.log(order.cancel(year.reason(ReasonKind.CANCEL_BOOKING, "Their project was stopped."), sales));
            return;
        }
        Team team = year.anyTeam();
        year.log(order.assign(team, sales));
        at = year.later(at, 3);
        if (at == null || place % 9 == 5) {
            return;
        }
        if (place % 7 == 4) {
            year.log(order.giveBack(
                    year.reason(ReasonKind.RETURN_BOOKING, "The loading address is missing."),
                    year.operator(team, at)));
            return;
        }
        year.log(order.accept(year.operator(team, at)));
        at = year.later(at, 5);
        if (at == null || place % 8 == 0) {
            return;
        }
        year.log(order.start(year.operator(team, at)));
        at = year.later(at, 14);
        if (at != null && place % 6 != 1) {
            year.log(order.complete(year.operator(team, at)));
        }
    }

    private QuotationData offer(int place, Instant at) {
        List<Company.Good> goods = year.company().goods();
        List<LineData> lines = new ArrayList<>();
        for (int i = 0; i <= place % 3; i++) {
            Company.Good good = goods.get((place + i) % goods.size());
            String discount = place % 5 == 0 && i == 0 ? "18" : i == 1 ? "5" : "0";
            lines.add(new LineData(
                    good.description(),
                    BigDecimal.valueOf(1L + random.nextInt(good.most())),
                    good.unit(),
                    new BigDecimal(good.price()),
                    new BigDecimal(discount),
                    new BigDecimal(i == 2 ? "0" : year.company().tax())));
        }
        return new QuotationData(
                year.company().currency(), year.dayOf(at).plusDays(30), "Payment within 30 days.", lines);
    }
}
