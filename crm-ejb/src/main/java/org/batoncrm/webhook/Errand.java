package org.batoncrm.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;

/** Work of the clock in one tenant, on a thread that no request has begun. */
@ApplicationScoped
class Errand {

    @Inject
    private CallerContext callers;

    @ActivateRequestContext
    public <T> T in(UUID tenantId, Supplier<T> work) {
        callers.become(Caller.clock(tenantId));
        return work.get();
    }
}
