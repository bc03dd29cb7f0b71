package org.batoncrm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What companies want of logins, asked of the database now and then, as with {@link KnownAccess}. */
@ApplicationScoped
public class KnownSignInRules {

    private record Known(SignInRules rules, Instant until) {}

    private final Map<UUID, Known> tenants = new ConcurrentHashMap<>();

    @Inject
    private SignInRulesService source;

    @Inject
    private CallerContext callers;

    /** What the tenant that the request is in wants. */
    public SignInRules get() {
        Instant now = Instant.now();
        UUID tenantId = callers.require().tenantId();
        Known known = tenants.get(tenantId);
        if (known == null || !now.isBefore(known.until)) {
            known = new Known(source.rules(), now.plus(KnownAccess.REMEMBERED));
            tenants.put(tenantId, known);
        }
        return known.rules;
    }

    /** Asks the database anew at the next request. */
    void forget(UUID tenantId) {
        tenants.remove(tenantId);
    }
}
