package org.batoncrm.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.batoncrm.booking.BookingService;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadService;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.lead.LeadType;
import org.batoncrm.opportunity.OpportunityData;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService;
import org.batoncrm.quotation.QuotationService;

/** A desk at which members of the test tenants work, each request on its own. */
@ApplicationScoped
public class Desk {

    @Inject
    private CallerContext callers;

    @Inject
    private LeadService leads;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private QuotationService quotations;

    @Inject
    private ReasonService reasons;

    @Inject
    private AtOnce threads;

    @Inject
    private BookingService bookings;

    /** Does the work as this caller. */
    public <T> T as(Caller caller, Callable<T> work) {
        Caller before = callers.caller().orElse(null);
        try {
            callers.become(caller);
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            callers.become(before);
        }
    }

    /** Does the work as this caller. */
    public void does(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return null;
        });
    }

    /** Does all of it at once, each on a thread of its own. */
    public <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        List<Future<T>> started = work.stream().map(threads::start).toList();
        List<T> results = new ArrayList<>();
        for (Future<T> future : started) {
            results.add(future.get());
        }
        return results;
    }

    /** A new lead of this caller's tenant. */
    public UUID lead(Caller caller) {
        return as(caller, () -> leads.capture(leadData("Acme Ltd")));
    }

    /** What somebody enters about a lead of this company. */
    public static LeadData leadData(String company) {
        return new LeadData(
                company, "Ada Example", "ada@example.com", null, "DE", "Two pallets a week", LeadSource.PHONE, null);
    }

    /** An opportunity with a qualified lead. */
    public UUID opportunity(Caller caller) {
        UUID lead = lead(caller);
        return as(caller, () -> {
            leads.qualify(lead, LeadType.SQL);
            return opportunities.open(
                    lead,
                    new OpportunityData(
                            "Pallets", new java.math.BigDecimal("1000"), "EUR", java.time.LocalDate.now(), null));
        });
    }

    /** A draft of a quotation. */
    public UUID quotation(Caller caller) {
        UUID opportunity = opportunity(caller);
        return as(caller, () -> quotations.quote(opportunity));
    }

    /** A quotation in the customer's hand. */
    public UUID sentQuotation(Caller caller) {
        UUID quotation = quotation(caller);
        does(caller, () -> quotations.send(quotation));
        return quotation;
    }

    /** A booking order that waits for a team. */
    public UUID booking(Caller caller) {
        UUID quotation = sentQuotation(caller);
        return as(caller, () -> quotations.accept(quotation));
    }

    /** A booking order in the hands of the test team. */
    public UUID assignedBooking(Caller caller) {
        UUID booking = booking(caller);
        does(caller, () -> bookings.assign(booking, TestTenants.TEAM));
        return booking;
    }

    /** A reason of this caller's tenant for such a move. */
    public ReasonGiven reason(Caller caller, ReasonKind kind) {
        return as(caller, () -> new ReasonGiven(reasons.choices(kind).get(0).id(), "said on the phone"));
    }
}
