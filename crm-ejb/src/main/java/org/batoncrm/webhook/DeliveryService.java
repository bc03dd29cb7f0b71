package org.batoncrm.webhook;

import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Listing;
import org.batoncrm.list.Page;
import org.batoncrm.list.Slice;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;

/** What is on its way to the webhooks of a tenant, and what came of it. */
@Stateless
@InTenant(TENANT_ADMIN)
public class DeliveryService {

    /** How long deliveries are kept, whatever came of them. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Listing<DeliveryRow> DELIVERIES = new Listing<>(
                    DeliveryRow.class,
                    "d.id, d.webhookId, d.eventId, d.eventType, d.recordType, d.recordId, d.state, d.attempts, d.due,"
                            + " d.createdAt, d.lastAt, d.lastStatus, d.lastTrouble, d.lastAnswer, d.lastMillis,"
                            + " d.body",
                    "Delivery d")
            .searching("d.eventType", "d.lastAnswer")
            .filtering("webhook", "d.webhookId")
            .filtering("state", "d.state")
            .filtering("event", "d.eventType")
            .filtering("record", "d.recordId")
            .sorting("createdAt", "d.createdAt")
            .ordered("d.createdAt desc, d.id desc");

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private EventLog log;

    @Inject
    private Event<Outbox.Filled> filled;

    /** The deliveries of a webhook, page by page. */
    public Page<DeliveryRow> list(UUID webhookId, ListRequest request) {
        Unknown.unlessFound(em, Webhook.class, webhookId);
        return DELIVERIES.page(
                em,
                new ListRequest(
                        request.search(),
                        of(webhookId, request.filters()),
                        request.sort(),
                        request.descending(),
                        request.first(),
                        request.size()));
    }

    /** The deliveries of a webhook, slice by slice. */
    public Slice<DeliveryRow> slice(UUID webhookId, SliceRequest request) {
        Unknown.unlessFound(em, Webhook.class, webhookId);
        return DELIVERIES.slice(em, request.filteredBy(of(webhookId, request.filters())));
    }

    private static Map<String, Object> of(UUID webhookId, Map<String, Object> filters) {
        Map<String, Object> all = new HashMap<>(filters);
        all.put("webhook", webhookId);
        return all;
    }

    public DeliveryRow get(UUID webhookId, UUID id) {
        Delivery delivery = Unknown.unlessFound(em, Delivery.class, id);
        requireOf(webhookId, delivery);
        return delivery.row();
    }

    /** The same, held as it is until the transaction ends. */
    public DeliveryRow hold(UUID webhookId, UUID id) {
        Unknown.unlessLocked(em, Delivery.class, id);
        return get(webhookId, id);
    }

    /**
     * Sends something again, or at once where it waits for its next try.
     *
     * @throws RuleBroken when it is being sent now, or the webhook was given up
     */
    public void again(UUID webhookId, UUID id) {
        Webhook webhook = Unknown.unlessFound(em, Webhook.class, webhookId);
        if (webhook.state() == WebhookState.OFF) {
            throw RuleBroken.of("webhook.notActive");
        }
        Delivery delivery = Unknown.unlessLocked(em, Delivery.class, id);
        requireOf(webhookId, delivery);
        delivery.again(Instant.now());
        log.note(Deed.SENT_AGAIN, RecordType.WEBHOOK, webhookId, delivery.eventType() + ", " + webhook.url());
        filled.fire(new Outbox.Filled(callers.require().tenantId()));
    }

    private static void requireOf(UUID webhookId, Delivery delivery) {
        if (!delivery.webhookId().equals(webhookId)) {
            throw new Unknown();
        }
    }

    /**
     * When each webhook was last sent something.
     *
     * @return the time by the webhook; one that was never sent anything is not in it
     */
    public Map<UUID, Instant> lastTries() {
        Map<UUID, Instant> last = new HashMap<>();
        em.createQuery(
                        "select d.webhookId, max(d.lastAt) from Delivery d where d.lastAt is not null"
                                + " group by d.webhookId",
                        Object[].class)
                .getResultList()
                .forEach(row -> last.put((UUID) row[0], (Instant) row[1]));
        return last;
    }

    /** Forgets the deliveries that were kept long enough. Returns how many. */
    public int forget() {
        return em.createNativeQuery("delete from webhook_delivery where tenant_id = ?1 and created_at < ?2")
                .setParameter(1, callers.require().tenantId())
                .setParameter(2, Instant.now().minus(KEPT))
                .executeUpdate();
    }
}
