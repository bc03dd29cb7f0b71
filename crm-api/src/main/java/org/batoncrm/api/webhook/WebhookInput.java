package org.batoncrm.api.webhook;

import java.util.List;
import org.batoncrm.webhook.WebhookData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a webhook. */
@Schema(name = "WebhookInput")
public record WebhookInput(
        @Schema(
                        description = "Where to send events: https, and on the public internet",
                        required = true,
                        maxLength = 1000,
                        examples = "https://erp.example.com/baton")
                String url,
        @Schema(description = "What it is for", nullable = true, maxLength = 200, examples = "Our ERP")
                String description,
        @Schema(
                        description = "The events to send, such as booking_order.assigned; lead.* stands for all of"
                                + " leads, * for all",
                        required = true,
                        minItems = 1,
                        examples = "[\"booking_order.*\", \"quotation.accepted\"]")
                List<String> events) {

    /** The webhook as the domain takes it. */
    WebhookData data() {
        return new WebhookData(url, description, events);
    }
}
