package org.batoncrm.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

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
     * The caller of a request that needs one.
     *
     * @throws NotSignedIn when there is none
     */
    public Caller require() {
        return caller().orElseThrow(NotSignedIn::new);
    }
}
