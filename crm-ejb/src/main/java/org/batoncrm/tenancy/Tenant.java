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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.SignInRules;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.text.Language;
import org.batoncrm.text.Texts;
import org.eclipse.persistence.annotations.Cache;

/** A company that rents Baton. Its id is the id of its Keycloak organization. */
@Entity
@Table(name = "tenant")
@Cache(expiry = 10_000) // other nodes change tenants, too
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
    @Column(name = "plan")
    private Plan plan;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "erase_at")
    private Instant eraseAt;

    @Column(name = "leaves_at")
    private Instant leavesAt;

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

    @Column(name = "second_factor")
    private boolean secondFactor;

    @Column(name = "idle_minutes")
    private Integer idleMinutes;

    @Column(name = "login_minutes")
    private Integer loginMinutes;

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

    public Tenant(UUID id, String alias, Plan plan, TenantSettings settings, Instant createdAt) {
        this.id = id;
        this.alias = alias;
        this.plan = plan;
        this.createdAt = createdAt;
        enter(TenantState.ACTIVE, createdAt);
        take(settings);
    }

    /** Takes over what a tenant's admin has set. */
    public void setUp(TenantSettings settings, UUID by, Instant at) {
        take(settings);
        setUpBy = by;
        setUpAt = at;
    }

    /** Takes over what a tenant's admin wants of logins. */
    public void rule(SignInRules rules, UUID by, Instant at) {
        secondFactor = rules.secondFactor();
        idleMinutes = rules.idleMinutes();
        loginMinutes = rules.loginMinutes();
        setUpBy = by;
        setUpAt = at;
    }

    /** What the company wants of its members' logins. */
    public SignInRules signInRules() {
        return new SignInRules(secondFactor, idleMinutes, loginMinutes);
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

    /** Gives the tenant another plan. What is more than it has room for stays. */
    public void rent(Plan newPlan) {
        plan = newPlan;
    }

    /** Shuts the tenant's members out, without touching their data. */
    public void suspend(Instant at) {
        leave(TenantState.ACTIVE);
        enter(TenantState.SUSPENDED, at);
    }

    /** Lets the members of a suspended tenant in again. */
    public void reactivate(Instant at) {
        leave(TenantState.SUSPENDED);
        enter(TenantState.ACTIVE, at);
    }

    /** Sets the time at which all of a suspended tenant is erased. */
    public void scheduleErasure(Instant eraseOn, Instant at) {
        leave(TenantState.SUSPENDED);
        enter(TenantState.CLOSING, at);
        eraseAt = eraseOn;
    }

    /** Thinks better of it: the tenant is suspended again, and its data are kept. */
    public void cancelErasure(Instant at) {
        leave(TenantState.CLOSING);
        enter(TenantState.SUSPENDED, at);
        eraseAt = null;
    }

    /** Notes that the company's own admin wants all of it erased at this time. */
    public void leaveAt(Instant at) {
        leavesAt = at;
    }

    /** Notes that the company stays after all. */
    public void stay() {
        leavesAt = null;
    }

    /** When the company's own admin wants all of it erased; null when nobody there does. */
    public Instant leavesAt() {
        return leavesAt;
    }

    private void leave(TenantState from) {
        if (state != from) {
            throw RuleBroken.of("tenant.state", Texts.constant(state));
        }
    }

    private void enter(TenantState to, Instant at) {
        state = to;
        stateSince = at.truncatedTo(ChronoUnit.MICROS);
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

    /** Since when the tenant is in its state. */
    public Instant stateSince() {
        return stateSince == null ? createdAt : stateSince;
    }

    /** When all of the tenant is erased; null when nobody asked for it. */
    public Instant eraseAt() {
        return eraseAt;
    }

    public Instant createdAt() {
        return createdAt;
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
