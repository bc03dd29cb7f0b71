package org.batoncrm.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.TenantOwned;

/** One event on its way to one webhook. */
@Entity
@Table(name = "webhook_delivery")
public class Delivery extends TenantOwned {

    /** How long a node has to send it. A node that went down in between has its place taken after that. */
    static final Duration LEASE = Duration.ofSeconds(60);

    @Column(name = "webhook_id", updatable = false)
    private UUID webhookId;

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

    @Column(name = "event_type", updatable = false)
    private String eventType;

    @Enumerated(EnumType.STRING)
    @Column(name = "record_type", updatable = false)
    private RecordType recordType;

    @Column(name = "record_id", updatable = false)
    private UUID recordId;

    @Column(name = "position", insertable = false, updatable = false)
    private int position;

    @Column(name = "body")
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DeliveryState state;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "due")
    private Instant due;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "last_status")
    private Integer lastStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_trouble")
    private Trouble lastTrouble;

    @Column(name = "last_answer")
    private String lastAnswer;

    @Column(name = "last_millis")
    private Integer lastMillis;

    /** For the persistence; and only for it: the outbox writes deliveries by itself, in their order. */
    protected Delivery() {}

    /** Only for tests without a database. */
    Delivery(Instant at) {
        super(newId());
        state = DeliveryState.WAITING;
        createdAt = at;
        due = at;
    }

    /** A node begins to send it. */
    void begin(Instant at) {
        state = DeliveryState.SENDING;
        attempts++;
        due = at.plus(LEASE);
    }

    /** What is sent, once and for all: each try sends the same. */
    void fill(String written) {
        body = written;
    }

    /** Whether this is what a node is sending, and no other took its place. */
    boolean isUnderWay(int attempt) {
        return state == DeliveryState.SENDING && attempts == attempt;
    }

    /** What came of the try. */
    void end(Reply reply, Instant at, RandomGenerator random) {
        lastAt = at;
        lastStatus = reply.status();
        lastTrouble = reply.trouble();
        lastAnswer = reply.answer();
        lastMillis = reply.millis();
        if (reply.taken()) {
            state = DeliveryState.DELIVERED;
        } else if (attempts >= BackOff.MOST_ATTEMPTS) {
            state = DeliveryState.FAILED;
        } else {
            state = DeliveryState.WAITING;
            due = at.plus(BackOff.after(attempts, random));
        }
    }

    /**
     * It is sent again, or at once where it waits for its next try. What was sent already is sent as it was, so that the
     * receiver can tell that it has it.
     */
    void again(Instant at) {
        if (state == DeliveryState.SENDING) {
            throw RuleBroken.of("webhook.sending");
        }
        if (state != DeliveryState.WAITING) {
            attempts = 0;
        }
        state = DeliveryState.WAITING;
        due = at;
    }

    UUID webhookId() {
        return webhookId;
    }

    /** The event that it tells of; null when the tenant only tries the webhook out. */
    UUID eventId() {
        return eventId;
    }

    /** What the receiver knows it by. */
    UUID messageId() {
        return eventId == null ? id() : eventId;
    }

    String eventType() {
        return eventType;
    }

    String body() {
        return body;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant due() {
        return due;
    }

    Instant createdAt() {
        return createdAt;
    }

    DeliveryRow row() {
        return new DeliveryRow(
                id(),
                webhookId,
                eventId,
                eventType,
                recordType,
                recordId,
                state,
                attempts,
                due,
                createdAt,
                lastAt,
                lastStatus,
                lastTrouble,
                lastAnswer,
                lastMillis,
                body);
    }
}
