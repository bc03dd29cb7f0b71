package org.batoncrm.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.UUID;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;

/** Takes the clock's work to all tenants, one after the other. */
@ApplicationScoped
public class EveryTenant {

    private static final System.Logger LOG = System.getLogger(EveryTenant.class.getName());

    @Inject
    private TenantDirectory tenants;

    @Inject
    private CallerContext callers;

    /**
     * Does the work once in each tenant whose members can work. The trouble of one tenant does not keep it from the others.
     *
     * @param what what the log says could not be done
     */
    public void each(String what, Runnable work) {
        each(tenants.active(), what, work);
    }

    /** The same in these tenants. */
    public void each(Collection<UUID> those, String what, Runnable work) {
        those.forEach(tenantId -> {
            try {
                callers.become(Caller.clock(tenantId));
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Could not " + what + " in tenant " + tenantId, e);
            }
        });
    }
}
