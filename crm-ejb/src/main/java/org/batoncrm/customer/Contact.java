package org.batoncrm.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;

/** A person at a customer. */
@Entity
@Table(name = "contact")
public class Contact extends TenantOwned {

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "customer_id", updatable = false)
    private UUID customerId;

    @Column(name = "name")
    private String name;

    @Column(name = "position")
    private String position;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    /** For the persistence. */
    protected Contact() {}

    public Contact(UUID customerId, ContactData data) {
        super(newId());
        this.customerId = customerId;
        edit(data);
    }

    /** Takes over what a member entered. */
    public final void edit(ContactData entered) {
        ContactData data = entered.checked();
        name = data.name();
        position = data.position();
        email = data.email();
        phone = data.phone();
    }

    public UUID customerId() {
        return customerId;
    }

    public ContactData data() {
        return new ContactData(name, position, email, phone);
    }
}
