package org.batoncrm.tenancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;

/** Counts how large the tenant is, for the list of tenants. */
@Stateless
@InTenant(Role.PLATFORM_OPERATOR)
public class FiguresService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /** Counts anew. */
    public void recount() {
        em.createNativeQuery(Figures.recount())
                .setParameter(1, callers.require().tenantId())
                .setParameter(2, Instant.now())
                .executeUpdate();
    }
}
