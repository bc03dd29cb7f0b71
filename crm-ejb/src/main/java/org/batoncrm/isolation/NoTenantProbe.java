package org.batoncrm.isolation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Looks for rows without having said for which tenant: what code would see that forgot to. */
@Stateless
public class NoTenantProbe {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    /** How many rows of a table can be seen. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long rows(String table) {
        return ((Number) em.createNativeQuery("select count(*) from " + table + " /* no tenant_id */")
                        .getSingleResult())
                .longValue();
    }
}
