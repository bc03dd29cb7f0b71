package org.batoncrm.webhook;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.process.RecordType;

/**
 * A delivery, to read.
 *
 * @param eventId null when the tenant only tries the webhook out
 * @param recordType null, likewise
 * @param due when it is tried next, while it waits
 * @param lastAt when it was tried last; null before the first try, like all that begins with "last"
 * @param lastStatus what HTTP said; null when there was no answer
 * @param lastTrouble why there was no answer
 * @param body what is sent, the same at each try; null before the first
 */
public record DeliveryRow(
        UUID id,
        UUID webhookId,
        UUID eventId,
        String eventType,
        RecordType recordType,
        UUID recordId,
        DeliveryState state,
        int attempts,
        Instant due,
        Instant createdAt,
        Instant lastAt,
        Integer lastStatus,
        Trouble lastTrouble,
        String lastAnswer,
        Integer lastMillis,
        String body) {

    /** When it is tried next; null when it is not. */
    public Instant next() {
        return state == DeliveryState.WAITING ? due : null;
    }
}
