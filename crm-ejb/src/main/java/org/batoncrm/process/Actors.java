package org.batoncrm.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;

/** Makes the actor of a move out of the caller of the request. */
@ApplicationScoped
public class Actors {

    @Inject
    private CallerContext callers;

    /** The caller, acting now. */
    public Actor now() {
        Caller caller = callers.require();
        if (caller.isClock()) {
            return Actor.clock(Instant.now());
        }
        return Actor.member(caller.memberId(), caller.roles(), Instant.now());
    }
}
