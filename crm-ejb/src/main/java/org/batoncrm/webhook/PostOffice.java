package org.batoncrm.webhook;

import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;

/**
 * Hands out what is due in a tenant to the nodes that send it, and takes back what came of it. Each is a short transaction;
 * in between, none is open. The bounds hold over all nodes: what is under way stands in the database.
 */
@Stateless
@InTenant(TENANT_ADMIN)
public class PostOffice {

    /** The most that a tenant's webhooks are sent at once, all together. */
    static final int MOST_OF_TENANT = 8;

    /** The most that one webhook is sent at once. */
    static final int MOST_OF_WEBHOOK = 4;

    /** The same for one that took nothing of late: to find out whether it does again. */
    static final int MOST_OF_TROUBLED = 1;

    /** When to look again in a tenant whose row somebody else has locked. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /**
     * What a node got to send.
     *
     * @param more whether there was more than the node had room for
     * @param next when something else is due; null when nothing is
     */
    public record Handed(List<Parcel> parcels, boolean more, Instant next) {}

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private Secrets secrets;

    @Inject
    private Payloads payloads;

    @Inject
    private EventLog log;

    /**
     * Hands out what is due. Where somebody else has the tenant's row locked, nothing is, and the tenant is to be asked
     * again soon: an import may have it for minutes, and nobody else's webhooks wait for that.
     *
     * @param room for how many the node has room
     * @param roomForTroubled for how many of these to receivers that took nothing of late
     */
    public Handed handOut(int room, int roomForTroubled) {
        Instant now = Instant.now();
        List<Parcel> parcels = new ArrayList<>();
        boolean ours = isActive("for no key update skip locked");
        if (!ours && isActive("")) {
            return new Handed(parcels, false, now.plus(SOON));
        }
        boolean more = ours && fill(parcels, room, roomForTroubled, now);
        em.flush();
        return new Handed(parcels, more, next(now));
    }

    /**
     * Whether the tenant is active. With its row locked, nodes hand out one after the other, and each counts what those
     * before it handed out.
     */
    private boolean isActive(String locking) {
        return !em.createNativeQuery("select 1 from tenant t where t.tenant_id = ?1 and t.state = 'ACTIVE' " + locking)
                .setParameter(1, callers.require().tenantId())
                .getResultList()
                .isEmpty();
    }

    /** Takes what there is room for. Returns whether there was more. */
    private boolean fill(List<Parcel> parcels, int room, int roomForTroubled, Instant now) {
        int left = MOST_OF_TENANT - underWay(now);
        boolean more = false;
        for (Object[] due : webhooksWithSomethingDue(now)) {
            if (left <= 0) {
                break;
            }
            Webhook webhook = em.find(Webhook.class, due[0]);
            boolean troubled = webhook.failingSince() != null;
            int most = troubled ? MOST_OF_TROUBLED : MOST_OF_WEBHOOK;
            int wanted = Math.min(left, most - ((Number) due[1]).intValue());
            int fit = Math.min(wanted, Math.min(room, troubled ? roomForTroubled : room));
            more |= wanted > 0 && fit < wanted;
            if (fit > 0) {
                List<Parcel> taken = take(webhook, fit, troubled, now);
                parcels.addAll(taken);
                left -= taken.size();
                room -= taken.size();
                roomForTroubled -= troubled ? taken.size() : 0;
            }
        }
        return more;
    }

    private int underWay(Instant now) {
        return ((Number) at(
                                now,
                                em.createNativeQuery(
                                        """
                        select count(*) from webhook_delivery d
                        where d.tenant_id = ?1 and d.state = 'SENDING' and d.due > ?2"""))
                        .getSingleResult())
                .intValue();
    }

    /**
     * The webhooks that something is due for, and how much is under way to each. One that somebody else has locked is passed
     * over: it is being changed, or hears just now that something was not taken.
     */
    @SuppressWarnings("unchecked") // a native query knows no types
    private List<Object[]> webhooksWithSomethingDue(Instant now) {
        return at(
                        now,
                        em.createNativeQuery(
                                """
                        select w.id, (
                            select count(*) from webhook_delivery d
                            where d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.state = 'SENDING' and d.due > ?2)
                        from webhook w
                        where w.tenant_id = ?1 and w.state = 'ACTIVE'
                        and exists (
                            select 1 from webhook_delivery d
                            where d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.state in ('WAITING', 'SENDING')
                            and d.due <= ?2)
                        order by w.failing_since nulls first, w.created_at
                        for no key update of w skip locked"""))
                .getResultList();
    }

    private List<Parcel> take(Webhook webhook, int most, boolean troubled, Instant now) {
        List<?> ids = at(
                        now,
                        em.createNativeQuery(
                                """
                        select d.id from webhook_delivery d
                        where d.tenant_id = ?1 and d.webhook_id = ?3 and d.state in ('WAITING', 'SENDING') and d.due <= ?2
                        and not exists (
                            select 1 from webhook_delivery e
                            where e.tenant_id = d.tenant_id and e.webhook_id = d.webhook_id
                            and e.record_id = d.record_id and e.position < d.position
                            and e.state in ('WAITING', 'SENDING'))
                        order by d.due, d.position
                        limit ?4
                        for update of d skip locked"""))
                .setParameter(3, webhook.id())
                .setParameter(4, most)
                .getResultList();
        return ids.stream()
                .map(id -> parcel(webhook, em.find(Delivery.class, id), troubled, now))
                .toList();
    }

    private Parcel parcel(Webhook webhook, Delivery delivery, boolean troubled, Instant now) {
        if (delivery.body() == null) {
            delivery.fill(delivery.eventId() == null ? payloads.test(delivery) : payloads.about(delivery.eventId()));
        }
        delivery.begin(now);
        UUID tenant = callers.require().tenantId();
        List<Secret> signing = webhook.signing(now).stream()
                .map(number -> secrets.of(tenant, webhook.id(), number))
                .toList();
        return new Parcel(
                tenant,
                webhook.id(),
                delivery.id(),
                delivery.attempts(),
                webhook.url(),
                delivery.messageId(),
                delivery.body(),
                signing,
                troubled);
    }

    /** When something comes due that is not due yet; what is due already waits for something that is under way. */
    private Instant next(Instant now) {
        return (Instant) em.createQuery(
                        """
                        select min(d.due) from Delivery d, Webhook w where w.id = d.webhookId and w.state = :active
                        and d.state in (:waiting, :sending) and d.due > :now""")
                .setParameter("active", WebhookState.ACTIVE)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("sending", DeliveryState.SENDING)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Takes back what came of something that was handed out. */
    public void takeBack(Parcel parcel, Reply reply) {
        // Removing a webhook locks it first and its deliveries then; whoever locks both keeps to that order
        Webhook locked = reply.taken() && !isFailing(parcel.webhookId())
                ? null
                : em.find(Webhook.class, parcel.webhookId(), LockModeType.PESSIMISTIC_WRITE);
        Delivery delivery = em.find(Delivery.class, parcel.deliveryId(), LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null || !delivery.isUnderWay(parcel.attempt())) {
            return; // its webhook was removed, or this node took so long that another has it now
        }
        Instant now = Instant.now();
        delivery.end(reply, now, ThreadLocalRandom.current());
        if (locked != null) {
            tell(locked, reply, now);
        }
    }

    private boolean isFailing(UUID webhookId) {
        return em.createQuery(
                                "select count(w) from Webhook w where w.id = :id and w.failingSince is not null",
                                Long.class)
                        .setParameter("id", webhookId)
                        .getSingleResult()
                > 0;
    }

    private void tell(Webhook webhook, Reply reply, Instant now) {
        if (reply.taken()) {
            webhook.answered();
            return;
        }
        webhook.failed(now, reply.gone());
        if (webhook.state() == WebhookState.OFF) {
            log.note(Deed.RETIRED, RecordType.WEBHOOK, webhook.id(), webhook.url());
            em.flush();
            giveUpWaiting(webhook);
        }
    }

    private void giveUpWaiting(Webhook webhook) {
        em.createNativeQuery(
                        """
                        update webhook_delivery set state = 'FAILED',
                            last_trouble = case when last_at is null then 'SWITCHED_OFF' else last_trouble end
                        where tenant_id = ?1 and webhook_id = ?2 and state = 'WAITING'""")
                .setParameter(1, callers.require().tenantId())
                .setParameter(2, webhook.id())
                .executeUpdate();
    }

    private Query at(Instant now, Query query) {
        return query.setParameter(1, callers.require().tenantId()).setParameter(2, now);
    }
}
