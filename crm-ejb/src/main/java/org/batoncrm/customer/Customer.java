package org.batoncrm.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Event;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.TenantOwned;

/** What a lead became when a quotation was accepted. */
@Entity
@Table(name = "customer")
public class Customer extends TenantOwned {

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "lead_id", updatable = false)
    private UUID leadId;

    @Column(name = "company")
    private String company;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "country")
    private String country;

    @Column(name = "address")
    private String address;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    /** For the persistence. */
    protected Customer() {}

    /** The lead with this id accepted a quotation. */
    public Customer(UUID leadId, UUID ownerId, CustomerData data, Actor actor) {
        super(newId());
        this.leadId = leadId;
        this.ownerId = ownerId;
        this.createdAt = actor.at();
        edit(data, actor);
    }

    /** Takes over what a member entered. */
    public final void edit(CustomerData entered, Actor actor) {
        CustomerData data = entered.checked();
        company = data.company();
        email = data.email();
        phone = data.phone();
        country = data.country();
        address = data.address();
        updatedAt = actor.at();
        updatedBy = actor.memberId();
    }

    /** Gives the customer to another member to look after. */
    void giveTo(UUID memberId) {
        ownerId = memberId;
    }

    /** The first line of the history. */
    public Event created(Actor actor) {
        return Event.creation(RecordType.CUSTOMER, id(), actor);
    }

    public CustomerData data() {
        return new CustomerData(company, email, phone, country, address);
    }

    public UUID leadId() {
        return leadId;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public UUID updatedBy() {
        return updatedBy;
    }
}
