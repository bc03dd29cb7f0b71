package org.batoncrm.api.webhook;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.process.RecordType;
import org.batoncrm.webhook.DeliveryRow;
import org.batoncrm.webhook.DeliveryState;
import org.batoncrm.webhook.Trouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event on its way to a webhook, and what came of it. */
@Schema(name = "Delivery")
public record DeliveryJson(
        UUID id,
        UUID webhookId,
        @Schema(description = "The event that it tells of; null for a test", nullable = true) UUID eventId,
        @Schema(examples = "booking_order.assigned") String type,
        @Schema(nullable = true) RecordType recordType,
        @Schema(nullable = true) UUID recordId,
        DeliveryState state,
        @Schema(description = "How often it was tried") int attempts,
        @Schema(description = "When it is tried next; null when it is not", nullable = true) Instant nextTryAt,
        Instant createdAt,
        @Schema(nullable = true) Instant lastTryAt,
        @Schema(description = "The status that the receiver answered last", nullable = true, examples = "503")
                Integer lastStatus,
        @Schema(description = "Why there was no answer last", nullable = true) Trouble lastTrouble,
        @Schema(
                        description = "The beginning of the last answer",
                        nullable = true,
                        examples = "The ERP is closed for maintenance")
                String lastAnswer,
        @Schema(description = "How long the last try took", nullable = true, examples = "87") Integer lastMillis,
        @Schema(
                        description = "What is sent, the same at each try; null before the first",
                        nullable = true,
                        examples = "{\"id\":\"018f4b7e-3a5c-7c1d-9e2f-5b6a7c8d9e0f\",\"type\":\"webhook.test\"}")
                String body) {

    static DeliveryJson of(DeliveryRow row) {
        return new DeliveryJson(
                row.id(),
                row.webhookId(),
                row.eventId(),
                row.eventType(),
                row.recordType(),
                row.eventId() == null ? null : row.recordId(),
                row.state(),
                row.attempts(),
                row.next(),
                row.createdAt(),
                row.lastAt(),
                row.lastStatus(),
                row.lastTrouble(),
                row.lastAnswer(),
                row.lastMillis(),
                row.body());
    }
}
