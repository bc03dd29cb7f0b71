package org.batoncrm.api.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.batoncrm.identity.CallerContext;

/** Has a request wait for its tenant's turn when its body is here: who sends slowly keeps no place meanwhile. */
@Provider
@Priority(Priorities.USER + 1)
public class TurnFilter implements ContainerRequestFilter {

    @Inject
    private Limits limits;

    @Inject
    private CallerContext callers;

    @Override
    public void filter(ContainerRequestContext request) {
        limits.takeTurn(callers.require().tenantId());
    }
}
