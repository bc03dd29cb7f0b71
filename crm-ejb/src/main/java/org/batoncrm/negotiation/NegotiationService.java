package org.batoncrm.negotiation;

import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.list.Listing;
import org.batoncrm.list.Slice;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.money.Money;
import org.batoncrm.process.Actors;
import org.batoncrm.quotation.Quotation;
import org.batoncrm.quotation.QuotationService;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;

/** The rounds of offer and counter-offer on a quotation. */
@Stateless
@InTenant(SALES_MANAGER)
public class NegotiationService {

    private static final Listing<RoundRow> ROUNDS = new Listing<>(
                    RoundRow.class,
                    "r.id, r.quotationId, q.revision, r.number, q.gross, r.amount, q.currency, r.message, r.at, r.memberId",
                    "Round r join Quotation q on q.id = r.quotationId")
            .searching("r.message")
            .filtering("quotation", "q.number")
            .sorting("at", "r.at")
            .ordered("r.at asc, r.id asc");

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private QuotationService quotations;

    @Inject
    private Actors actors;

    /** The customer answers a version with an offer of their own. */
    public UUID counter(UUID quotationId, OfferData entered) {
        Quotation quotation = Unknown.unlessLocked(em, Quotation.class, quotationId);
        OfferData offer = entered.checked(quotation.currency());
        quotations.counter(quotationId, Money.of(offer.amount(), quotation.currency()));
        int number = rounds(quotation.number()).size() + 1;
        Round round = new Round(quotationId, number, offer, actors.now());
        em.persist(round);
        return round.id();
    }

    /** Makes the next version of a quotation out of a counter-offer. Returns the new version's id. */
    public UUID answer(UUID roundId) {
        Round round = Unknown.unlessFound(em, Round.class, roundId);
        return quotations.revise(round.quotationId(), round.amount());
    }

    /** Every round on every version of the quotation with this number, first to last. */
    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public List<RoundRow> rounds(String quotationNumber) {
        return em.createQuery(
                        """
                        select new org.batoncrm.negotiation.RoundRow(r.id, r.quotationId, q.revision, r.number, q.gross,
                            r.amount, q.currency, r.message, r.at, r.memberId)
                        from Round r join Quotation q on q.id = r.quotationId
                        where q.number = :number order by r.number""",
                        RoundRow.class)
                .setParameter("number", quotationNumber)
                .getResultList();
    }

    /** The same, slice by slice. */
    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public Slice<RoundRow> slice(String quotationNumber, SliceRequest request) {
        return ROUNDS.slice(em, request.filteredBy(Map.of("quotation", quotationNumber)));
    }
}
