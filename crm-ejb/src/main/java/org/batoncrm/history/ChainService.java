package org.batoncrm.history;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.tenancy.InTenant;

/** Links the seals of new lines into the tenant's chain. The database does it: the server's own role could not. */
@Stateless
@InTenant
public class ChainService {

    /** How many lines are linked in one transaction at the most. */
    private static final int MOST = 5_000;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /** Links some of what is not linked yet, in a transaction of its own. Returns whether there may be more. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean link() {
        // The function works in the transaction's tenant; named here for who reads the statement
        Number linked = (Number) em.createNativeQuery(
                        "select link_events(?2) from tenant where tenant_id = ?1 and tenant_id = current_tenant()")
                .setParameter(1, callers.require().tenantId())
                .setParameter(2, MOST)
                .getSingleResult();
        return linked.intValue() == MOST;
    }
}
