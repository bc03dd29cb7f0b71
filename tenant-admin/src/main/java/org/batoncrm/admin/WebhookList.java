package org.batoncrm.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.webhook.DeliveryService;
import org.batoncrm.webhook.WebhookService;
import org.batoncrm.webhook.WebhookView;

/** The webhooks, and when each was last sent something. */
@Named
@RequestScoped
public class WebhookList {

    @Inject
    private WebhookService webhooks;

    @Inject
    private DeliveryService deliveries;

    private List<WebhookView> rows;
    private Map<UUID, Instant> lastTries;

    /** Reads the webhooks anew whenever the page is drawn. */
    @PostConstruct
    public void open() {
        rows = webhooks.all();
        lastTries = deliveries.lastTries();
    }

    public List<WebhookView> getRows() {
        return rows;
    }

    /** When a webhook was last sent something; null for never. */
    public Instant lastTry(WebhookView webhook) {
        return lastTries.get(webhook.id());
    }
}
