package org.batoncrm.webhook;

import java.util.List;
import org.batoncrm.outside.Destinations;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/**
 * What a tenant admin says about a webhook.
 *
 * @param url where to send events
 * @param description what it is for; may be null
 * @param events names of events, see {@link EventChoice}
 */
public record WebhookData(String url, String description, List<String> events) {

    private static final int LONGEST_URL = 1000;

    /**
     * The same, looked through.
     *
     * @throws org.batoncrm.rule.RuleBroken when something is missing or of no use
     */
    public WebhookData checked(Destinations destinations) {
        return new WebhookData(
                written(destinations),
                Rules.optional("description", description, 200),
                EventChoice.checked(events).names());
    }

    /** Written as it is stored, a letter that is not ASCII is six characters or more. */
    private String written(Destinations destinations) {
        String written = destinations.written(Rules.needed("url", url, LONGEST_URL));
        if (written.length() > LONGEST_URL) {
            throw RuleBroken.in("url", "webhook.long", LONGEST_URL);
        }
        return written;
    }
}
