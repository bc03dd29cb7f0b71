package org.batoncrm.admin.change;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.tenancy.TenantDirectory;

/** Finishes the changes that a crash, or a Keycloak that did not answer, left. Every node may do it: one takes each over. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangeClock {

    private static final System.Logger LOG = System.getLogger(ChangeClock.class.getName());

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Changes changes;

    @Inject
    private CallerContext callers;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void resume() {
        tenants.changing().forEach(this::resume);
    }

    private void resume(UUID tenantId) {
        try {
            callers.become(Caller.clock(tenantId));
            changes.resumeDue();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Could not resume the changes of tenant " + tenantId, e);
        }
    }
}
