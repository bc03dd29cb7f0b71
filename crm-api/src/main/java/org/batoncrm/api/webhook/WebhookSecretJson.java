package org.batoncrm.api.webhook;

import org.batoncrm.webhook.Secret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook, and the secret that its receiver checks signatures with. */
@Schema(name = "WebhookWithSecret")
public record WebhookSecretJson(
        WebhookJson webhook,
        @Schema(description = "Keep it: it is not shown again", examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                String secret) {

    static WebhookSecretJson of(WebhookJson webhook, Secret secret) {
        return new WebhookSecretJson(webhook, secret.shown());
    }
}
