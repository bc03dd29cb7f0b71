package org.batoncrm.tenancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;

/**
 * What the tenant's plan has room for. Who makes something that a quota counts asks here first, in the same transaction:
 * others who ask wait until it has ended, so that no race goes over the limit.
 */
@Stateless
@InTenant({Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN, Role.PLATFORM_OPERATOR})
public class QuotaService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /**
     * Makes sure that so many more fit in. The room is the caller's until the transaction ends.
     *
     * @throws QuotaReached when they do not
     */
    public void makeRoom(Quota quota, long more) {
        long room = room(quota);
        if (more > room) {
            throw reached(quota);
        }
    }

    /** How many more fit in, for those who take what they get. The room is the caller's until the transaction ends. */
    public long room(Quota quota) {
        List<?> limited = em.createNativeQuery(
                        // Locked in one statement with the question whether there is a limit at all. Only then is what
                        // others stored meanwhile counted, too: that takes a statement of its own
                        """
                        select plan from tenant where tenant_id = ?1 and plan = any(string_to_array(?2, ','))
                        for no key update""")
                .setParameter(1, tenant())
                .setParameter(2, plansWithLimit(quota))
                .getResultList();
        if (limited.isEmpty()) {
            return Long.MAX_VALUE;
        }
        Plan plan = Plan.valueOf((String) limited.get(0));
        return Math.max(0, plan.limit(quota).orElseThrow() - used(quota));
    }

    /**
     * Makes sure that what was stored in this transaction, past everybody who counts it one by one, fits in.
     *
     * @throws QuotaReached when it does not
     */
    public void requireFit(Quota quota) {
        room(quota);
        plan().limit(quota).ifPresent(limit -> {
            if (used(quota) > limit) {
                throw reached(quota);
            }
        });
    }

    /** What a refusal says to somebody who asked for more than there is room for. */
    public QuotaReached reached(Quota quota) {
        return new QuotaReached(quota, plan().limit(quota).orElseThrow());
    }

    /** How much of everything is used. */
    @InTenant({Role.TENANT_ADMIN, Role.PLATFORM_OPERATOR})
    public List<QuotaUse> use() {
        Plan plan = plan();
        return Arrays.stream(Quota.values())
                .map(quota -> {
                    var limit = plan.limit(quota);
                    return new QuotaUse(quota, used(quota), limit.isPresent() ? limit.getAsLong() : null);
                })
                .toList();
    }

    private static String plansWithLimit(Quota quota) {
        return Arrays.stream(Plan.values())
                .filter(plan -> plan.limit(quota).isPresent())
                .map(Plan::name)
                .reduce((a, b) -> a + "," + b)
                .orElse("");
    }

    private Plan plan() {
        return em.createQuery("select t.plan from Tenant t where t.id = :id", Plan.class)
                .setParameter("id", tenant())
                .getSingleResult();
    }

    private long used(Quota quota) {
        return ((Number) em.createNativeQuery(Figures.counting(quota))
                        .setParameter(1, tenant())
                        .getSingleResult())
                .longValue();
    }

    private UUID tenant() {
        return callers.require().tenantId();
    }
}
