package org.batoncrm.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A webhook, to read.
 *
 * @param offReason why Baton gave it up; null when it did not
 * @param failingSince since when it has taken nothing; null when it took the last thing that it was told
 * @param createdBy null when that member's row is gone
 */
public record WebhookView(
        UUID id,
        WebhookData data,
        WebhookState state,
        OffReason offReason,
        Instant failingSince,
        Instant createdAt,
        UUID createdBy) {

    /** Which events it wants. */
    public EventChoice choice() {
        return new EventChoice(data.events());
    }
}
