package org.batoncrm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Platform;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.Unknown;

/** Where an operator of the platform sees to one of the tenants. Each change is a transaction in that tenant. */
@ApplicationScoped
public class TenantOffice {

    @Inject
    private CallerContext callers;

    @Inject
    private StandingService standing;

    public TenantFacts facts(UUID tenantId) {
        return in(tenantId, standing::facts);
    }

    public void rent(UUID tenantId, Plan plan) {
        in(tenantId, () -> standing.rent(plan));
    }

    public void suspend(UUID tenantId, String why) {
        in(tenantId, () -> standing.suspend(why));
    }

    public void reactivate(UUID tenantId) {
        in(tenantId, standing::reactivate);
    }

    public void scheduleErasure(UUID tenantId, String alias) {
        in(tenantId, () -> standing.scheduleErasure(alias));
    }

    public void cancelErasure(UUID tenantId) {
        in(tenantId, standing::cancelErasure);
    }

    private void in(UUID tenantId, Runnable work) {
        in(tenantId, () -> {
            work.run();
            return null;
        });
    }

    private <T> T in(UUID tenantId, Supplier<T> work) {
        if (Platform.owns(tenantId)) {
            throw new Unknown();
        }
        return callers.actIn(tenantId, work);
    }
}
