package org.batoncrm.webhook;

import java.util.List;
import org.batoncrm.outside.Destinations;
import org.batoncrm.rule.Rules;

/**
 * What a tenant admin says about a webhook.
 *
 * @param url where to send events
 * @param description what it is for; may be null
 * @param events names of events, see {@link EventChoice}
 */
public record WebhookData(String url, String description, List<String> events) {

    /**
     * The same, looked through.
     *
     * @throws org.batoncrm.rule.RuleBroken when something is missing or of no use
     */
    public WebhookData checked(Destinations destinations) {
        return new WebhookData(
                destinations.written(Rules.needed("url", url, 1000)),
                Rules.optional("description", description, 200),
                EventChoice.checked(events).names());
    }
}
