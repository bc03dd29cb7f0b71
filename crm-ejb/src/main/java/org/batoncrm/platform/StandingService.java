package org.batoncrm.platform;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.FiguresService;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.QuotaService;
import org.batoncrm.tenancy.Respite;
import org.batoncrm.tenancy.Tenant;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.text.Texts;

/** What the platform decides about the tenant that it acts in. No role that a tenant gives opens this. */
@Stateless
@InTenant(Role.PLATFORM_OPERATOR)
public class StandingService {

    private static final int SHOWN = 50;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private EventLog log;

    @Inject
    private FiguresService figures;

    @Inject
    private QuotaService quotas;

    @Inject
    private Respite respite;

    /** What the platform knows of the tenant, counted now. */
    public TenantFacts facts() {
        Tenant tenant = Unknown.unlessFound(em, Tenant.class, callers.require().tenantId());
        figures.recount();
        Object[] counted = em.createQuery(
                        "select f.records, f.lastActivity from TenantFigures f where f.tenantId = :id", Object[].class)
                .setParameter("id", tenant.id())
                .getSingleResult();
        return new TenantFacts(
                tenant.id(),
                tenant.settings().name(),
                tenant.alias(),
                tenant.plan(),
                tenant.state(),
                tenant.stateSince(),
                tenant.eraseAt(),
                tenant.leavesAt(),
                tenant.createdAt(),
                tenant.settings().currency(),
                tenant.settings().zone(),
                (Long) counted[0],
                (Instant) counted[1],
                respite.days(),
                quotas.use(),
                log.ofCompany(SHOWN).stream()
                        .map(e -> new TenantFacts.Happening(e.at(), e.outsider(), e.deed(), e.detail()))
                        .toList());
    }

    /** Gives the tenant another plan. */
    public void rent(Plan plan) {
        Tenant tenant = locked();
        Plan before = tenant.plan();
        if (plan != before) {
            tenant.rent(plan);
            note(Deed.PLAN_CHANGED, Texts.constant(before) + " \u2192 " + Texts.constant(plan));
        }
    }

    /**
     * Shuts the tenant's members out.
     *
     * @param why for the tenant's history and the other operators; may be null
     */
    public void suspend(String why) {
        locked().suspend(Instant.now());
        note(Deed.SUSPENDED, Rules.optional("why", why, 300));
    }

    /** Lets the tenant's members in again. */
    public void reactivate() {
        locked().reactivate(Instant.now());
        note(Deed.REACTIVATED, null);
    }

    /**
     * Has the suspended tenant erased when the time to think it over has passed.
     *
     * @param alias the tenant's alias once more, so that nobody does this by a slip
     */
    public void scheduleErasure(String alias) {
        if (!locked().alias().equals(Rules.needed("alias", alias, 60))) {
            throw RuleBroken.in("alias", "tenant.alias.other");
        }
        Instant now = Instant.now();
        Instant eraseAt = respite.end(now);
        locked().scheduleErasure(eraseAt, now);
        note(Deed.ERASURE_SCHEDULED, eraseAt.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    /** Keeps the tenant after all. */
    public void cancelErasure() {
        Tenant tenant = locked();
        tenant.cancelErasure(Instant.now());
        tenant.stay();
        note(Deed.ERASURE_CANCELLED, null);
    }

    private void note(Deed deed, String detail) {
        log.note(deed, RecordType.TENANT, callers.require().tenantId(), detail);
    }

    private Tenant locked() {
        return Unknown.unlessLocked(em, Tenant.class, callers.require().tenantId());
    }
}
