package org.batoncrm.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.text.Language;

/** A company that rents Baton. Its id is the id of its Keycloak organization. */
@Entity
@Table(name = "tenant")
public class Tenant {

    @Id
    @Column(name = "tenant_id")
    private UUID id;

    @Column(name = "alias")
    private String alias;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private TenantState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "plan", insertable = false, updatable = false)
    private Plan plan;

    @Column(name = "currency")
    private String currency;

    @Column(name = "zone")
    private String zone;

    @Enumerated(EnumType.STRING)
    @Column(name = "language")
    private Language language;

    @Convert(converter = TaxRates.class)
    @Column(name = "tax_rates")
    private List<TaxRate> taxRates;

    @Column(name = "approval_discount")
    private BigDecimal approvalDiscount;

    @Column(name = "validity_days")
    private int validityDays;

    @Column(name = "quotation_numbers")
    private String quotationNumbers;

    @Column(name = "booking_numbers")
    private String bookingNumbers;

    @Column(name = "accent")
    private String accent;

    @Column(name = "set_up_at")
    private Instant setUpAt;

    @Column(name = "set_up_by")
    private UUID setUpBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "webhooks", insertable = false, updatable = false)
    private boolean webhooks;

    /** For the persistence. */
    protected Tenant() {}

    public Tenant(UUID id, String alias, TenantSettings settings, Instant createdAt) {
        this.id = id;
        this.alias = alias;
        this.createdAt = createdAt;
        state = TenantState.ACTIVE;
        take(settings);
    }

    /** Takes over what a tenant's admin has set. */
    public void setUp(TenantSettings settings, UUID by, Instant at) {
        take(settings);
        setUpBy = by;
        setUpAt = at;
    }

    private void take(TenantSettings settings) {
        name = settings.name();
        language = settings.language();
        currency = settings.currency();
        zone = settings.zone();
        accent = settings.accent();
        DocumentRules documents = settings.documents();
        taxRates = documents.taxRates();
        approvalDiscount = documents.approvalDiscount();
        validityDays = documents.validityDays();
        quotationNumbers = documents.quotationNumbers();
        bookingNumbers = documents.bookingNumbers();
    }

    /** Shuts the tenant's members out, without touching their data. */
    public void suspend() {
        state = TenantState.SUSPENDED;
    }

    public UUID id() {
        return id;
    }

    public String alias() {
        return alias;
    }

    public TenantState state() {
        return state;
    }

    public Plan plan() {
        return plan;
    }

    public TenantSettings settings() {
        return new TenantSettings(
                name,
                language,
                currency,
                zone,
                accent,
                new DocumentRules(approvalDiscount, validityDays, taxRates, quotationNumbers, bookingNumbers));
    }

    /** Who set the company up as it is now; null before somebody did. */
    public UUID setUpBy() {
        return setUpBy;
    }

    /** When it was set up as it is now; null before somebody did. */
    public Instant setUpAt() {
        return setUpAt;
    }
}
