package org.batoncrm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Names the member on whose behalf the clock finishes what a crash left. */
@ApplicationScoped
public class OnBehalf {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /** The member who wants something; the caller, when that is the same or nobody knows better. */
    public Caller who(UUID memberId) {
        Caller caller = callers.require();
        if (memberId == null || memberId.equals(caller.memberId())) {
            return caller;
        }
        return Optional.ofNullable(em.find(Member.class, memberId))
                .map(m -> new Caller(caller.tenantId(), memberId, m.name(), m.email(), Set.of()))
                .orElse(caller);
    }
}
