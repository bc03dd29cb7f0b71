package org.batoncrm.negotiation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.process.Actor;
import org.batoncrm.tenancy.TenantOwned;

/** One counter-offer of the customer on a version of a quotation. */
@Entity
@Table(name = "negotiation_round")
public class Round extends TenantOwned {

    @Column(name = "quotation_id", updatable = false)
    private UUID quotationId;

    @Column(name = "round")
    private int number;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "message")
    private String message;

    @Column(name = "at")
    private Instant at;

    @Column(name = "member_id")
    private UUID memberId;

    /** For the persistence. */
    protected Round() {}

    public Round(UUID quotationId, int number, OfferData offer, Actor actor) {
        super(newId());
        this.quotationId = quotationId;
        this.number = number;
        this.amount = offer.amount();
        this.message = offer.message();
        this.at = actor.at();
        this.memberId = actor.memberId();
    }

    public UUID quotationId() {
        return quotationId;
    }

    /** What the customer would pay, taxes included. */
    public BigDecimal amount() {
        return amount;
    }
}
