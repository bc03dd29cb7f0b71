package org.batoncrm.quotation;

import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.batoncrm.booking.BookingService;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.lead.Lead;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Listing;
import org.batoncrm.list.Page;
import org.batoncrm.list.Slice;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.opportunity.Opportunity;
import org.batoncrm.process.Actors;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.QuotationState;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;

/** Finds quotations to read. */
@Stateless
@InTenant({SALES_MANAGER, TENANT_ADMIN})
public class QuotationReader {

    private static final Listing<QuotationRow> QUOTATIONS = new Listing<>(
                    QuotationRow.class,
                    "q.id, q.number, q.revision, q.opportunityId, l.company, o.title, q.gross, q.currency, q.validUntil,"
                            + " q.state, q.stateSince, q.ownerId, q.approvedBy",
                    "Quotation q join Opportunity o on o.id = q.opportunityId join Lead l on l.id = o.leadId")
            .searching("q.number", "l.company", "o.title")
            .filtering("state", "q.state")
            .filtering("owner", "q.ownerId")
            .filtering("opportunity", "q.opportunityId")
            .filtering("lead", "o.leadId")
            .asking("waiting", "q.state = org.batoncrm.process.QuotationState.APPROVAL and q.approvedBy is null")
            .asking(
                    "unsent",
                    "q.state = org.batoncrm.process.QuotationState.DRAFT"
                            + " or q.state = org.batoncrm.process.QuotationState.APPROVAL and q.approvedBy is not null")
            .sorting("number", "q.number")
            .sorting("company", "l.company")
            .sorting("gross", "q.gross")
            .sorting("validUntil", "q.validUntil")
            .sorting("state", "q.state")
            .sorting("stateSince", "q.stateSince")
            .ordered("q.stateSince desc, q.id desc");

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private BookingService bookings;

    @Inject
    private CustomerService customers;

    @Inject
    private Actors actors;

    public Page<QuotationRow> list(ListRequest request) {
        return QUOTATIONS.page(em, request);
    }

    public Slice<QuotationRow> slice(SliceRequest request) {
        return QUOTATIONS.slice(em, request);
    }

    public QuotationView get(UUID id) {
        Quotation quotation = Unknown.unlessFound(em, Quotation.class, id);
        Opportunity opportunity = em.find(Opportunity.class, quotation.opportunityId());
        Lead lead = em.find(Lead.class, opportunity.leadId());
        QuotationData data = quotation.data();
        return new QuotationView(
                quotation.standing(actors.now()),
                quotation.number(),
                quotation.revision(),
                data,
                data.totals(),
                opportunity.id(),
                opportunity.data().title(),
                lead.id(),
                lead.data().company(),
                quotation.ownerId(),
                quotation.createdAt(),
                quotation.approvedBy(),
                quotation.needsApproval(),
                quotation.wantedAmount(),
                versions(quotation.number()),
                quotation.state() == QuotationState.ACCEPTED
                        ? bookings.ofQuotation(id).orElse(null)
                        : null,
                lead.state() == LeadState.CONVERTED
                        ? customers.ofLead(lead.id()).orElse(null)
                        : null);
    }

    /** The same, held as it is until the transaction ends. */
    public QuotationView hold(UUID id) {
        Unknown.unlessLocked(em, Quotation.class, id);
        return get(id);
    }

    /** The number that all versions of the quotation with this id have. */
    public String numbered(UUID id) {
        return Unknown.unlessFound(em, Quotation.class, id).number();
    }

    /** The number of the quotation with this id, for those who see only what came of it. */
    @InTenant({SALES_MANAGER, OPERATIONS, TENANT_ADMIN})
    public String numberOf(UUID id) {
        return Unknown.unlessFound(em, Quotation.class, id).label();
    }

    private List<QuotationView.Version> versions(String number) {
        return em
                .createQuery(
                        "select q from Quotation q where q.number = :number order by q.revision desc", Quotation.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(q -> new QuotationView.Version(q.id(), q.revision(), q.state(), q.gross(), q.stateSince()))
                .toList();
    }
}
