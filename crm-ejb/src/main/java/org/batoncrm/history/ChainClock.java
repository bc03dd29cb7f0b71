package org.batoncrm.history;

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
import org.batoncrm.tenancy.EveryTenant;

/**
 * Links new lines of the event logs a few seconds after they were written, and once an hour what another node left behind.
 * Every node may do it: the database lets one at a time link a tenant's lines.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainClock {

    private static final System.Logger LOG = System.getLogger(ChainClock.class.getName());

    @Inject
    private ChangedLogs logs;

    @Inject
    private ChainService chain;

    @Inject
    private CallerContext callers;

    @Inject
    private EveryTenant tenants;

    @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
    public void linkNew() {
        logs.take().forEach(this::link);
    }

    private void link(UUID tenantId) {
        try {
            callers.become(Caller.clock(tenantId));
            linkAll();
        } catch (RuntimeException e) {
            logs.put(tenantId);
            LOG.log(Level.WARNING, "Could not link the history of tenant " + tenantId, e);
        }
    }

    @Schedule(hour = "*", minute = "41", persistent = false)
    public void linkWhatIsLeft() {
        tenants.each("link the history", this::linkAll);
    }

    private void linkAll() {
        while (chain.link()) {
            LOG.log(Level.DEBUG, "More to link");
        }
    }
}
