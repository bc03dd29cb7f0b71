package org.batoncrm.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

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

    @Column(name = "tax_percent")
    private BigDecimal taxPercent;

    @Column(name = "approval_discount")
    private BigDecimal approvalDiscount;

    @Column(name = "validity_days")
    private int validityDays;

    @Column(name = "accent")
    private String accent;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence. */
    protected Tenant() {}

    public Tenant(UUID id, String alias, TenantSettings settings, Instant createdAt) {
        this.id = id;
        this.alias = alias;
        this.createdAt = createdAt;
        state = TenantState.ACTIVE;
        setUp(settings);
    }

    /** Takes over what the tenant's admin has set. */
    public final void setUp(TenantSettings settings) {
        name = settings.name();
        currency = settings.currency();
        zone = settings.zone();
        taxPercent = settings.taxPercent();
        approvalDiscount = settings.approvalDiscount();
        validityDays = settings.validityDays();
        accent = settings.accent();
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
        return new TenantSettings(name, currency, zone, taxPercent, approvalDiscount, validityDays, accent);
    }
}
