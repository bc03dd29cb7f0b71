package org.batoncrm.api.access;

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
import org.batoncrm.tenancy.UsageService;

/** Tells the other nodes every few seconds what the programs of each busy tenant asked here. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UsageClock {

    private static final System.Logger LOG = System.getLogger(UsageClock.class.getName());

    @Inject
    private Limits limits;

    @Inject
    private UsageService usage;

    @Inject
    private CallerContext callers;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void exchange() {
        limits.busy().forEach(this::exchange);
    }

    private void exchange(UUID tenantId, Limits.Usage counted) {
        try {
            callers.become(Caller.clock(tenantId));
            Limits.exchange(counted, usage::add);
        } catch (RuntimeException e) {
            // The limit holds on this node all the same
            LOG.log(Level.WARNING, "Could not tell the other nodes about tenant " + tenantId, e);
        }
    }
}
