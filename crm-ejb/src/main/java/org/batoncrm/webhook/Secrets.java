package org.batoncrm.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secrets of all webhooks. None is stored: each is derived from the server's key, the tenant, the webhook and how
 * often it was changed.
 */
@ApplicationScoped
class Secrets {

    private static final int SHORTEST = 16;

    @Inject
    @ConfigProperty(name = "BATON_WEBHOOK_KEY")
    private String key;

    private Secret root;

    @PostConstruct
    void prepare() {
        if (key.length() < SHORTEST) {
            throw new IllegalStateException("BATON_WEBHOOK_KEY needs at least " + SHORTEST + " characters");
        }
        root = Secret.root(key);
    }

    /**
     * The secret of a webhook.
     *
     * @param number which of its secrets, from 1 on
     */
    Secret of(UUID tenantId, UUID webhookId, int number) {
        return root.derive("webhook " + tenantId + " " + webhookId + " " + number);
    }
}
