package org.batoncrm.erasure;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Respite;
import org.batoncrm.tenancy.Tenant;
import org.batoncrm.tenancy.TenantState;
import org.batoncrm.tenancy.Unknown;

/** A company that wants to leave says so itself, goes on working meanwhile, and can think better of it. */
@Stateless
@InTenant(Role.TENANT_ADMIN)
public class DepartureService {

    /** So long before its erasure the company is closed. The database lets no erasure be due any sooner. */
    public static final Duration LAST_DAY = Duration.ofDays(1);

    private static final Duration A_LITTLE_LONGER = LAST_DAY.plusMinutes(5);

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private EventLog log;

    @Inject
    private Respite respite;

    /** How many days there are to think it over. */
    public int days() {
        return respite.days();
    }

    /** When the company will be erased, by its own wish; null when it does not wish it. */
    public Instant leavesAt() {
        return Unknown.unlessFound(em, Tenant.class, callers.require().tenantId())
                .leavesAt();
    }

    /**
     * Wishes the company erased when the time to think it over has passed.
     *
     * @param alias the company's alias, so that nobody does this by a slip
     */
    public void leave(String alias) {
        Tenant tenant = locked();
        if (!tenant.alias().equals(Rules.needed("alias", alias, 60))) {
            throw RuleBroken.in("alias", "tenant.alias.other");
        }
        if (tenant.leavesAt() != null) {
            throw RuleBroken.of("departure.underWay");
        }
        Instant at = respite.end(Instant.now());
        tenant.leaveAt(at);
        note(Deed.ERASURE_SCHEDULED, at);
    }

    /** Stays after all. */
    public void stay() {
        Tenant tenant = locked();
        if (tenant.leavesAt() != null) {
            tenant.stay();
            log.note(Deed.ERASURE_CANCELLED, RecordType.TENANT, tenant.id(), null);
        }
    }

    /** Closes the company on its last day. From now on only an operator of the platform can keep it. */
    @InTenant(Role.PLATFORM_OPERATOR)
    public void close() {
        Tenant tenant = locked();
        Instant now = Instant.now();
        if (tenant.leavesAt() == null || tenant.leavesAt().minus(LAST_DAY).isAfter(now)) {
            return;
        }
        if (tenant.state() == TenantState.ACTIVE) {
            tenant.suspend(now);
        }
        if (tenant.state() == TenantState.SUSPENDED) {
            Instant earliest = now.plus(A_LITTLE_LONGER);
            Instant at = tenant.leavesAt().isAfter(earliest) ? tenant.leavesAt() : earliest;
            tenant.scheduleErasure(at.truncatedTo(ChronoUnit.MICROS), now);
            note(Deed.ERASURE_SCHEDULED, at);
        }
    }

    private void note(Deed deed, Instant at) {
        log.note(
                deed,
                RecordType.TENANT,
                callers.require().tenantId(),
                at.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    private Tenant locked() {
        return Unknown.unlessLocked(em, Tenant.class, callers.require().tenantId());
    }
}
