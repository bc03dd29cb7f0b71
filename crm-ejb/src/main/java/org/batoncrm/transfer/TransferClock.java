package org.batoncrm.transfer;

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

/** Finishes the transfers of nodes that vanished, and lets files go that were kept long enough. Every node may do it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TransferClock {

    private static final System.Logger LOG = System.getLogger(TransferClock.class.getName());

    @Inject
    private TenantDirectory tenants;

    @Inject
    private CallerContext callers;

    @Inject
    private TransferWork work;

    @Inject
    private TransferRunner runner;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void look() {
        tenants.withDueTransfers().forEach(this::lookAt);
    }

    private void lookAt(UUID tenantId) {
        try {
            callers.become(Caller.clock(tenantId));
            work.lookThrough().forEach(transferId -> runner.start(tenantId, transferId));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Could not look after the transfers of tenant " + tenantId, e);
        }
    }
}
