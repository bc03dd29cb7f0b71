package org.batoncrm.api.webhook;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.batoncrm.api.answer.Repetition;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.outside.Destinations;
import org.batoncrm.tenancy.NotAllowed;

/** Looks an address up for those who may register one, and once for each registration. */
@Reachable
@Interceptor
@Priority(Interceptor.Priority.APPLICATION - 1)
public class ReachableInterceptor {

    @Inject
    private Destinations destinations;

    @Inject
    private Repetition repetition;

    @Inject
    private CallerContext callers;

    @AroundInvoke
    public Object enter(InvocationContext operation) throws Exception {
        if (!callers.require().hasAny(Role.TENANT_ADMIN)) {
            throw new NotAllowed();
        }
        for (Object parameter : operation.getParameters()) {
            if (parameter instanceof WebhookInput input && !repetition.isAnswered()) {
                destinations.requireReachable(input.url());
            }
        }
        return operation.proceed();
    }
}
