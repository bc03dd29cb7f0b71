package org.batoncrm.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.batoncrm.booking.BookingService;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.lead.LeadService;
import org.batoncrm.list.ListRequest;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.process.RecordType;
import org.batoncrm.process.State;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.webkit.page.Parameters;

/** Finds records of every kind by words, as far as the caller may see them. */
@Named
@RequestScoped
public class SearchPage {

    private static final int OF_EACH_KIND = 10;

    /**
     * One record that was found.
     *
     * @param state null for a record without states
     */
    public record Hit(RecordType type, UUID id, String name, String beside, State state) {}

    @Inject
    private LeadService leads;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private QuotationReader quotations;

    @Inject
    private BookingService bookings;

    @Inject
    private CustomerService customers;

    @Inject
    private CallerContext callers;

    private List<Hit> hits;

    /** What was found, kind by kind; nothing without words. */
    public List<Hit> getHits() {
        if (hits == null) {
            hits = getWords() == null ? List.of() : find(ListRequest.search(getWords(), OF_EACH_KIND));
        }
        return hits;
    }

    private List<Hit> find(ListRequest search) {
        List<Hit> found = new ArrayList<>();
        customers
                .list(search)
                .rows()
                .forEach(c -> found.add(new Hit(RecordType.CUSTOMER, c.id(), c.company(), c.email(), null)));
        if (RecordType.LEAD.readableBy(callers.require())) {
            leads.list(search)
                    .rows()
                    .forEach(l -> found.add(new Hit(RecordType.LEAD, l.id(), l.company(), l.contact(), l.state())));
            opportunities
                    .list(search)
                    .rows()
                    .forEach(
                            o -> found.add(new Hit(RecordType.OPPORTUNITY, o.id(), o.title(), o.company(), o.state())));
            quotations
                    .list(search)
                    .rows()
                    .forEach(q -> found.add(new Hit(
                            RecordType.QUOTATION, q.id(), q.number() + " v" + q.revision(), q.company(), q.state())));
        }
        bookings.list(search)
                .rows()
                .forEach(b -> found.add(new Hit(RecordType.BOOKING_ORDER, b.id(), b.number(), b.company(), b.state())));
        return found;
    }

    /** What was searched for; null when nothing was. */
    public String getWords() {
        return Parameters.get("q");
    }
}
