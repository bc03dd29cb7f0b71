package org.batoncrm.admin.erasure;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.admin.change.Changes;
import org.batoncrm.erasure.DepartureService;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Platform;
import org.batoncrm.tenancy.TenantDirectory;

/** Erases the tenants whose time to think it over has passed. Every node may look: one takes each of them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErasureClock {

    private static final System.Logger LOG = System.getLogger(ErasureClock.class.getName());

    @Inject
    private TenantDirectory tenants;

    @Inject
    private CallerContext callers;

    @Inject
    private Changes changes;

    @Inject
    private Erasure erasure;

    @Inject
    private DepartureService departures;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void look() {
        tenants.leavingBy(Instant.now().plus(DepartureService.LAST_DAY)).forEach(this::close);
        tenants.dueForErasure(Instant.now()).forEach(this::erase);
    }

    private void close(UUID tenantId) {
        try {
            callers.become(Caller.clock(tenantId));
            departures.close();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Could not close the tenant " + tenantId + ", and will try again", e);
        }
    }

    private void erase(UUID tenantId) {
        try {
            callers.become(Caller.clock(Platform.ID));
            changes.make(
                    erasure,
                    tenantId.toString(),
                    new Erasure.Ending(tenantId, Instant.now().toString(), null, null));
            LOG.log(Level.INFO, "Erased the tenant " + tenantId);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Could not erase the tenant " + tenantId + ", and will try again", e);
        }
    }
}
