package org.batoncrm.tenancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.batoncrm.identity.CallerContext;

/** What the programs of a tenant asked, minute by minute, over all nodes. */
@Stateless
@InTenant
public class UsageService {

    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /** Adds what one node counted in a minute. Returns what all nodes counted in it. */
    public long add(Instant minute, long requests) {
        Number all = (Number) em.createNativeQuery(
                        """
                        insert into api_usage (tenant_id, minute, requests) values (?1, ?2, ?3)
                        on conflict (tenant_id, minute) do update set requests = api_usage.requests + excluded.requests
                        returning requests""")
                .setParameter(1, callers.require().tenantId())
                .setParameter(2, minute)
                .setParameter(3, requests)
                .getSingleResult();
        if (all.longValue() == requests) {
            em.createNativeQuery("delete from api_usage where tenant_id = ?1 and minute < ?2")
                    .setParameter(1, callers.require().tenantId())
                    .setParameter(2, minute.minus(KEPT))
                    .executeUpdate();
        }
        return all.longValue();
    }
}
