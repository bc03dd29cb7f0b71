package org.batoncrm.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.batoncrm.tenancy.NotAllowed;

/** Holds the caller of the request under way. Whoever lets a request in says who it is, once. */
@RequestScoped
public class CallerContext {

    private Caller caller;

    /** Says on whose behalf this request runs. */
    public void become(Caller newCaller) {
        caller = newCaller;
    }

    /** The caller; empty when nobody is signed in. */
    public Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    /**
     * Does the platform's work in one of the tenants: the operator, or the clock, is its caller meanwhile. An operator
     * enters only the few services there that name operators.
     *
     * @throws NotAllowed when the caller is neither
     */
    public <T> T actIn(UUID tenantId, Supplier<T> work) {
        Caller before = require();
        if (!before.isOperator() && !before.isClock()) {
            throw new NotAllowed();
        }
        try {
            caller = before.in(tenantId);
            return work.get();
        } finally {
            caller = before;
        }
    }

    /** Has the clock do something in a tenant, for somebody whom no service there lets in. */
    public <T> T asClock(UUID tenantId, Supplier<T> work) {
        Caller before = caller;
        try {
            caller = Caller.clock(tenantId);
            return work.get();
        } finally {
            caller = before;
        }
    }

    /**
     * The caller of a request that needs one.
     *
     * @throws NotSignedIn when there is none
     */
    public Caller require() {
        return caller().orElseThrow(NotSignedIn::new);
    }
}
