package org.batoncrm.webhook;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Appended;
import org.batoncrm.process.Event;
import org.batoncrm.process.EventKind;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.TenantOwned;

/** Notes what is to be sent, in the transaction in which it happened: both are stored, or neither is. */
@Stateless
@InTenant({Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN, Role.PLATFORM_OPERATOR})
public class Outbox {

    private static final String LISTENING = Outbox.class.getName();

    /** Something of the tenant waits to be sent. */
    record Filled(UUID tenantId) {}

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private CallerContext callers;

    @Inject
    private Listeners listeners;

    @Inject
    private jakarta.enterprise.event.Event<Filled> filled;

    /** Notes a move of the process for each webhook that wants to hear of it. */
    public void note(@Observes Appended appended) {
        Event event = appended.event();
        if (event.kind() != EventKind.PROCESS) {
            return; // what goes on inside the company is for its admins
        }
        String name = EventName.of(event.recordType(), event.move());
        List<Webhook> wanting = listening(appended.tenantId()).stream()
                .filter(webhook -> webhook.choice().wants(name))
                .toList();
        if (!wanting.isEmpty()) {
            write(wanting, event.id(), name, event.recordType().name(), event.recordId());
        }
    }

    /** Notes something to try a webhook out. Returns the delivery. */
    public UUID test(Webhook webhook) {
        return write(List.of(webhook), null, EventName.TEST, null, null).get(0);
    }

    /**
     * By hand, and not by the persistence: what is about one record takes its place in the order in which it happened. Who
     * changes a record has it locked, so that nobody else looks for a place at that moment. For a webhook that was removed
     * a moment ago there is nothing to note.
     */
    private List<UUID> write(List<Webhook> webhooks, UUID eventId, String name, String recordType, UUID recordId) {
        UUID tenant = callers.require().tenantId();
        List<UUID> ids = webhooks.stream().map(webhook -> TenantOwned.newId()).toList();
        em.createNativeQuery(
                        """
                        insert into webhook_delivery (tenant_id, id, webhook_id, event_id, event_type, record_type,
                            record_id, position, state, due, created_at)
                        select w.tenant_id, n.id, w.id, cast(?4 as uuid), ?5, ?6, coalesce(cast(?7 as uuid), n.id), (
                            select coalesce(max(d.position), 0) + 1 from webhook_delivery d
                            where d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.record_id = cast(?7 as uuid)),
                            'WAITING', ?8, ?8
                        from unnest(cast(?2 as uuid[]), cast(?3 as uuid[])) as n(id, webhook_id)
                        join webhook w on w.tenant_id = ?1 and w.id = n.webhook_id
                        for key share of w""")
                .setParameter(1, tenant)
                .setParameter(2, array(ids.stream()))
                .setParameter(3, array(webhooks.stream().map(Webhook::id)))
                .setParameter(4, eventId)
                .setParameter(5, name)
                .setParameter(6, recordType)
                .setParameter(7, recordId)
                .setParameter(8, Instant.now())
                .setFlushMode(FlushModeType.COMMIT) // a thousand leads at once are stored at once
                .executeUpdate();
        filled.fire(new Filled(tenant));
        return ids;
    }

    private static String array(Stream<UUID> ids) {
        return ids.map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    @SuppressWarnings("unchecked") // this is the only place that puts it there
    private List<Webhook> listening(UUID tenant) {
        List<Webhook> known = (List<Webhook>) transaction.getResource(LISTENING);
        if (known == null) {
            known = read(tenant);
            transaction.putResource(LISTENING, known);
        }
        return known;
    }

    private List<Webhook> read(UUID tenant) {
        List<Webhook> found = new ArrayList<>();
        listeners.any(tenant, () -> {
            found.addAll(
                    em.createQuery("select w from Webhook w where w.state <> :off order by w.createdAt", Webhook.class)
                            .setParameter("off", WebhookState.OFF)
                            .getResultList());
            return !found.isEmpty();
        });
        return found;
    }
}
