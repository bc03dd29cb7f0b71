package org.batoncrm.isolation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.activity.ActivityData;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.activity.ActivityService;
import org.batoncrm.booking.BookingService;
import org.batoncrm.booking.TeamData;
import org.batoncrm.booking.TeamService;
import org.batoncrm.customer.ContactData;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.MemberService;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadService;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.lead.LeadType;
import org.batoncrm.negotiation.NegotiationService;
import org.batoncrm.negotiation.OfferData;
import org.batoncrm.opportunity.OpportunityData;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.opportunity.UsualStages;
import org.batoncrm.process.Actors;
import org.batoncrm.process.Event;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService;
import org.batoncrm.process.RecordType;
import org.batoncrm.process.UsualReasons;
import org.batoncrm.quotation.QuotationService;
import org.batoncrm.tenancy.InTenant;

/** Gives a canary its records, and each kind of record once more under an id that both canaries use. */
@Stateless
@InTenant
public class CanaryDesk {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private Actors actors;

    @Inject
    private MemberService members;

    @Inject
    private TeamService teams;

    @Inject
    private ReasonService reasons;

    @Inject
    private LeadService leads;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private QuotationService quotations;

    @Inject
    private NegotiationService negotiations;

    @Inject
    private BookingService bookings;

    @Inject
    private CustomerService customers;

    @Inject
    private ActivityService activities;

    @Inject
    private EventLog log;

    /** Has the process make records, unless it has. */
    public void furnish(Canary canary) {
        // Of two who come at once, the second waits for the row of the first, and then finds all of it done
        members.welcome();
        em.flush();
        if (em.createQuery("select count(l) from Lead l", Long.class).getSingleResult() > 0) {
            return;
        }
        UsualStages.inOrder().forEach(em::persist);
        em.flush();
        for (ReasonKind kind : ReasonKind.values()) {
            UsualReasons.of(kind).forEach(label -> reasons.add(kind, label));
        }
        UUID team = stored(
                teams.add(new TeamData("Canary desk", Set.of(callers.require().memberId()))));
        LocalDate inAMonth = LocalDate.now().plusMonths(1);
        UUID lead = stored(leads.capture(new LeadData(
                "Canary Foods",
                "Carla Canary",
                "carla@example.com",
                "1",
                "DE",
                canary.secret(),
                LeadSource.PHONE,
                null)));
        activities.note(RecordType.LEAD, lead, new ActivityData(ActivityKind.TASK, canary.secret(), inAMonth));
        leads.qualify(lead, LeadType.SQL);
        UUID deal = stored(opportunities.open(
                lead, new OpportunityData("Seed", BigDecimal.TEN, "EUR", inAMonth, canary.secret())));
        UUID quotation = stored(quotations.quote(deal));
        quotations.send(quotation);
        stored(negotiations.counter(quotation, new OfferData(BigDecimal.ONE, canary.secret())));
        UUID booking = stored(quotations.accept(quotation));
        bookings.assign(booking, team);
        customers.addContact(
                bookings.get(booking).customerId(), new ContactData("Carla Canary", canary.secret(), null, null));
        Map.of(
                        "lead", RecordType.LEAD,
                        "opportunity", RecordType.OPPORTUNITY,
                        "quotation", RecordType.QUOTATION,
                        "customer", RecordType.CUSTOMER,
                        "booking_order", RecordType.BOOKING_ORDER)
                .forEach((table, type) -> log.append(Event.creation(type, Canary.twin(table), actors.now())));
    }

    /** What the process made is looked for in the database by the next step. */
    private UUID stored(UUID id) {
        em.flush();
        return id;
    }
}
