package org.batoncrm.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.batoncrm.memory.Remembered;

/**
 * Remembers for a moment which tenants have nobody who listens, so that a change in such a tenant costs no statement here.
 * Another node hears of a tenant's first webhook when that moment is over.
 */
@ApplicationScoped
class Listeners {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST_TENANTS = 20_000;

    /** Somebody may have begun to listen. */
    record Begun(UUID tenantId) {}

    private final Cache<UUID, Boolean> silent =
            Remembered.atMost(MOST_TENANTS).expireAfterWrite(REMEMBERED).build();

    /** Whether somebody may be listening; the source is asked where that is not known. */
    boolean any(UUID tenantId, BooleanSupplier source) {
        if (silent.getIfPresent(tenantId) != null) {
            return false;
        }
        boolean any = source.getAsBoolean();
        if (any) {
            silent.invalidate(tenantId);
        } else {
            silent.put(tenantId, true);
        }
        return any;
    }

    void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) Begun begun) {
        silent.invalidate(begun.tenantId());
    }
}
