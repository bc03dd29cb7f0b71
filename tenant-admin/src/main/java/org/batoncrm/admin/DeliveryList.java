package org.batoncrm.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Page;
import org.batoncrm.webhook.DeliveryRow;
import org.batoncrm.webhook.DeliveryService;
import org.batoncrm.webhook.DeliveryState;
import org.batoncrm.webkit.page.Ids;
import org.batoncrm.webkit.page.ListPage;

/** What was sent to a webhook, or is to be. */
@Named
@RequestScoped
public class DeliveryList extends ListPage<DeliveryRow> {

    /** What comes within this time is waited for. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    private DeliveryService deliveries;

    @Override
    protected Page<DeliveryRow> load(ListRequest request) {
        return deliveries.list(Ids.parse(get("id")), request);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new HashMap<>();
        filters.put("state", constant("show", DeliveryState.class));
        return filters;
    }

    /** The states that one can look for. */
    public List<DeliveryState> getStates() {
        return List.of(DeliveryState.values());
    }

    /** Whether something on this page is about to change. */
    public boolean isMoving() {
        Instant soon = Instant.now().plus(SOON);
        return getPage().rows().stream()
                .anyMatch(row -> row.state() == DeliveryState.SENDING
                        || row.next() != null && row.next().isBefore(soon));
    }
}
