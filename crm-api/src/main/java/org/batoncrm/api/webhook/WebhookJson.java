package org.batoncrm.api.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.webhook.OffReason;
import org.batoncrm.webhook.WebhookState;
import org.batoncrm.webhook.WebhookView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program that is told what happens. */
@Schema(name = "Webhook")
public record WebhookJson(
        UUID id,
        @Schema(examples = "https://erp.example.com/baton") String url,
        @Schema(nullable = true) String description,
        @Schema(examples = "[\"booking_order.*\", \"quotation.accepted\"]") List<String> events,
        @Schema(description = "PAUSED by the company: events are kept for it. OFF by Baton: they are not")
                WebhookState state,
        @Schema(description = "Why Baton switched it off; null when it did not", nullable = true) OffReason offReason,
        @Schema(
                        description =
                                "Since when it has taken nothing; null when it took the last thing that it was sent",
                        nullable = true)
                Instant failingSince,
        Instant createdAt,
        @Schema(nullable = true) UUID createdBy) {

    static WebhookJson of(WebhookView webhook) {
        return new WebhookJson(
                webhook.id(),
                webhook.data().url(),
                webhook.data().description(),
                webhook.data().events(),
                webhook.state(),
                webhook.offReason(),
                webhook.failingSince(),
                webhook.createdAt(),
                webhook.createdBy());
    }
}
