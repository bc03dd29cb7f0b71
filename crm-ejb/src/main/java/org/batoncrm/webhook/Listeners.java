package org.batoncrm.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

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

    private final Map<UUID, Instant> silent = new ConcurrentHashMap<>();

    /** Whether somebody may be listening; the source is asked where that is not known. */
    boolean any(UUID tenantId, BooleanSupplier source) {
        Instant now = Instant.now();
        Instant until = silent.get(tenantId);
        if (until != null && now.isBefore(until)) {
            return false;
        }
        boolean any = source.getAsBoolean();
        if (any) {
            silent.remove(tenantId);
        } else {
            if (silent.size() > MOST_TENANTS) {
                silent.clear();
            }
            silent.put(tenantId, now.plus(REMEMBERED));
        }
        return any;
    }

    void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) Begun begun) {
        silent.remove(begun.tenantId());
    }
}
