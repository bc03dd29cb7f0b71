package org.batoncrm.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;

/** What stands on the company's documents besides its name. A tenant has one; its id is the tenant's. */
@Entity
@Table(name = "letterhead")
public class Letterhead extends TenantOwned {

    @Column(name = "street")
    private String street;

    @Column(name = "postal_code")
    private String postalCode;

    @Column(name = "city")
    private String city;

    @Column(name = "country")
    private String country;

    @Column(name = "tax_number")
    private String taxNumber;

    @Column(name = "phone")
    private String phone;

    @Column(name = "web")
    private String web;

    /** For the persistence. */
    protected Letterhead() {}

    /** An empty one. */
    Letterhead(UUID tenantId) {
        super(tenantId);
    }

    /** The one of a new company, of which nothing is known but where it is. */
    public Letterhead(UUID tenantId, String country) {
        super(tenantId);
        this.country = country;
    }

    /** Takes over what was entered and looked through. */
    void take(CompanyData entered) {
        street = entered.street();
        postalCode = entered.postalCode();
        city = entered.city();
        country = entered.country();
        taxNumber = entered.taxNumber();
        phone = entered.phone();
        web = entered.web();
    }

    public String street() {
        return street;
    }

    public String postalCode() {
        return postalCode;
    }

    public String city() {
        return city;
    }

    public String country() {
        return country;
    }

    public String taxNumber() {
        return taxNumber;
    }

    public String phone() {
        return phone;
    }

    public String web() {
        return web;
    }
}
