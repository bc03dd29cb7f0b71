package org.batoncrm.identity;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.batoncrm.memory.Remembered;

/** What companies want of logins, asked of the database now and then, as with {@link KnownAccess}. */
@ApplicationScoped
public class KnownSignInRules {

    private static final int MOST = 20_000;

    private final Cache<UUID, SignInRules> tenants =
            Remembered.atMost(MOST).expireAfterWrite(KnownAccess.REMEMBERED).build();

    @Inject
    private SignInRulesService source;

    @Inject
    private CallerContext callers;

    /** What the tenant that the request is in wants. */
    public SignInRules get() {
        return tenants.get(callers.require().tenantId(), tenant -> source.rules());
    }

    /** Asks the database anew at the next request. */
    void forget(UUID tenantId) {
        tenants.invalidate(tenantId);
    }
}
