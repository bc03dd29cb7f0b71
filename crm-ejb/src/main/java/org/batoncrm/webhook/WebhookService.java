package org.batoncrm.webhook;

import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.outside.Destinations;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Actors;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;

/** The webhooks of a tenant, as its admins keep them. */
@Stateless
@InTenant(TENANT_ADMIN)
public class WebhookService {

    /** The most webhooks of a tenant: each multiplies what is sent. */
    public static final int MOST = 20;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private Actors actors;

    @Inject
    private Destinations destinations;

    @Inject
    private Secrets secrets;

    @Inject
    private Outbox outbox;

    @Inject
    private EventLog log;

    @Inject
    private Event<Listeners.Begun> begun;

    @Inject
    private Event<Outbox.Filled> filled;

    /** Every webhook, the oldest first. */
    public List<WebhookView> all() {
        return em.createQuery("select w from Webhook w order by w.createdAt, w.id", Webhook.class)
                .getResultStream()
                .map(Webhook::view)
                .toList();
    }

    public WebhookView get(UUID id) {
        return Unknown.unlessFound(em, Webhook.class, id).view();
    }

    /** The same, held as it is until the transaction ends. */
    public WebhookView hold(UUID id) {
        return locked(id).view();
    }

    /**
     * Registers a webhook.
     *
     * @throws RuleBroken when something about it is not valid, or the tenant has too many
     */
    public UUID register(WebhookData data) {
        WebhookData checked = data.checked(destinations);
        // The row of the tenant is changed first, so that of two at once the second counts the first
        em.createNativeQuery("update tenant set webhooks = true where tenant_id = ?1")
                .setParameter(1, tenant())
                .executeUpdate();
        if (em.createQuery("select count(w) from Webhook w", Long.class).getSingleResult() >= MOST) {
            throw RuleBroken.of("webhook.many", MOST);
        }
        Webhook webhook = new Webhook(checked, actors.now());
        em.persist(webhook);
        note(Deed.ADDED, webhook);
        begun.fire(new Listeners.Begun(tenant()));
        return webhook.id();
    }

    /** The secret that a webhook shares with Baton now. It is for the moment after it was made, and for nobody else. */
    public Secret secret(UUID id) {
        return secrets.of(
                tenant(), id, Unknown.unlessFound(em, Webhook.class, id).secretNumber());
    }

    /**
     * Stores what an admin entered.
     *
     * @param seen what the admin started from
     * @throws EditConflict when somebody else changed the webhook meanwhile
     */
    public void edit(UUID id, WebhookData seen, WebhookData entered) {
        Webhook webhook = Unknown.unlessLocked(em, Webhook.class, id);
        EditConflict.check(seen, webhook.data(), webhook.updatedBy(), webhook.updatedAt());
        webhook.edit(entered.checked(destinations), actors.now());
        note(Deed.CHANGED, webhook);
    }

    /** Lets a webhook wait. What happens meanwhile is kept for it. */
    public void pause(UUID id) {
        change(id, Deed.RETIRED, Webhook::pause);
    }

    /** Tells a webhook again what happens, and what waited for it. */
    public void resume(UUID id) {
        change(id, Deed.RESTORED, Webhook::resume);
        begun.fire(new Listeners.Begun(tenant()));
        filled.fire(new Outbox.Filled(tenant()));
    }

    /** Gives a webhook a new secret. The old one still signs for a day. */
    public void rotate(UUID id) {
        change(id, Deed.CHANGED, Webhook::rotate);
    }

    /** Removes a webhook, and all that was to be sent to it. */
    public void remove(UUID id) {
        Webhook webhook = locked(id);
        note(Deed.DELETED, webhook);
        em.remove(webhook);
        em.flush();
        em.createNativeQuery(
                        """
                        update tenant set webhooks = false where tenant_id = ?1
                        and not exists (select 1 from webhook w where w.tenant_id = ?1)""")
                .setParameter(1, tenant())
                .executeUpdate();
    }

    /**
     * Sends something to a webhook, to see whether it takes it. Returns the delivery.
     *
     * @throws RuleBroken when the webhook is told nothing now
     */
    public UUID test(UUID id) {
        Webhook webhook = Unknown.unlessFound(em, Webhook.class, id);
        if (webhook.state() != WebhookState.ACTIVE) {
            throw RuleBroken.of("webhook.notActive");
        }
        return outbox.test(webhook);
    }

    /**
     * The webhook, locked like the tenant's row, which comes first: whoever captures a lead locks them in this order, and
     * removing the last webhook changes both.
     */
    private Webhook locked(UUID id) {
        em.createNativeQuery("select 1 from tenant where tenant_id = ?1 for no key update")
                .setParameter(1, tenant())
                .getResultList();
        return Unknown.unlessLocked(em, Webhook.class, id);
    }

    private void change(UUID id, Deed deed, BiPredicate<Webhook, Actor> how) {
        Webhook webhook = Unknown.unlessLocked(em, Webhook.class, id);
        if (how.test(webhook, actors.now())) {
            note(deed, webhook);
        }
    }

    private void note(Deed deed, Webhook webhook) {
        log.note(deed, RecordType.WEBHOOK, webhook.id(), webhook.url());
    }

    private UUID tenant() {
        return callers.require().tenantId();
    }
}
