package org.batoncrm.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.process.Actor;
import org.batoncrm.tenancy.TenantOwned;

/** A program of the tenant that wants to hear what happens. */
@Entity
@Table(name = "webhook")
public class Webhook extends TenantOwned {

    /** How long a webhook may take nothing before it is given up. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    /** How long the secret of before still signs, so that the receiver can change over at leisure. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "url")
    private String url;

    @Column(name = "description")
    private String description;

    @Column(name = "events")
    private String events;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private WebhookState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "off_reason")
    private OffReason offReason;

    @Column(name = "failing_since")
    private Instant failingSince;

    @Column(name = "secret_number")
    private int secretNumber;

    @Column(name = "previous_secret_until")
    private Instant previousSecretUntil;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    /** For the persistence. */
    protected Webhook() {}

    /**
     * @param checked what the tenant admin said, looked through already
     */
    Webhook(WebhookData checked, Actor actor) {
        super(newId());
        state = WebhookState.ACTIVE;
        secretNumber = 1;
        createdAt = actor.at();
        createdBy = actor.memberId();
        say(checked, actor);
    }

    private void say(WebhookData checked, Actor actor) {
        url = checked.url();
        description = checked.description();
        events = new EventChoice(checked.events()).written();
        touch(actor);
    }

    private void touch(Actor actor) {
        updatedAt = actor.at();
        updatedBy = actor.memberId();
    }

    /** Says something else about it. Another address starts with a clean slate. */
    void edit(WebhookData checked, Actor actor) {
        if (!url.equals(checked.url())) {
            failingSince = null;
        }
        say(checked, actor);
    }

    /** Lets it wait. One that was given up stays so. Returns whether that changed anything. */
    boolean pause(Actor actor) {
        if (state != WebhookState.ACTIVE) {
            return false;
        }
        state = WebhookState.PAUSED;
        touch(actor);
        return true;
    }

    /** Tells it again what happens. Returns whether that changed anything. */
    boolean resume(Actor actor) {
        if (state == WebhookState.ACTIVE) {
            return false;
        }
        state = WebhookState.ACTIVE;
        offReason = null;
        failingSince = null;
        touch(actor);
        return true;
    }

    /** Gives it a new secret. For a while, the old one signs as well. */
    boolean rotate(Actor actor) {
        secretNumber++;
        previousSecretUntil = actor.at().plus(OVERLAP);
        touch(actor);
        return true;
    }

    /** The numbers of the secrets that sign now, the newest first. */
    List<Integer> signing(Instant now) {
        return previousSecretUntil != null && now.isBefore(previousSecretUntil)
                ? List.of(secretNumber, secretNumber - 1)
                : List.of(secretNumber);
    }

    /** It took something. */
    void answered() {
        failingSince = null;
    }

    /**
     * It did not take something.
     *
     * @param gone whether it said that it will never take anything again
     */
    void failed(Instant at, boolean gone) {
        failingSince = failingSince == null ? at : failingSince;
        if (gone) {
            giveUp(OffReason.GONE);
        } else if (failingSince.plus(PATIENCE).isBefore(at)) {
            giveUp(OffReason.FAILING);
        }
    }

    private void giveUp(OffReason reason) {
        state = WebhookState.OFF;
        offReason = reason;
    }

    WebhookData data() {
        return new WebhookData(url, description, choice().names());
    }

    EventChoice choice() {
        return EventChoice.read(events);
    }

    String url() {
        return url;
    }

    WebhookState state() {
        return state;
    }

    /** Since when it has taken nothing; null when it took the last thing that it was told. */
    Instant failingSince() {
        return failingSince;
    }

    int secretNumber() {
        return secretNumber;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    UUID updatedBy() {
        return updatedBy;
    }

    WebhookView view() {
        return new WebhookView(id(), data(), state, offReason, failingSince, createdAt, createdBy);
    }
}
