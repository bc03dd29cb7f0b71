package org.batoncrm.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The next time at which each tenant is to be woken, so that a tenant with much to send has one alarm, and not one each. */
final class Alarms {

    private final Map<UUID, Instant> set = new ConcurrentHashMap<>();

    /** Sets the alarm; true when there is none that rings before. */
    boolean isEarliest(UUID tenantId, Instant at) {
        boolean[] earliest = new boolean[1];
        set.compute(tenantId, (id, before) -> {
            earliest[0] = before == null || at.isBefore(before);
            return earliest[0] ? at : before;
        });
        return earliest[0];
    }

    /** The alarm of this time rang. */
    void rang(UUID tenantId, Instant at) {
        set.remove(tenantId, at);
    }
}
