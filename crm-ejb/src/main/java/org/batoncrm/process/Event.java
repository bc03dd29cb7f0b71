package org.batoncrm.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;

/** One line of the event log: what happened to a record. Never changed, never deleted. */
@Entity
@Table(name = "event")
public class Event extends TenantOwned {

    @Column(name = "at")
    private Instant at;

    @Column(name = "member_id")
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "record_type")
    private RecordType recordType;

    @Column(name = "record_id")
    private UUID recordId;

    @Enumerated(EnumType.STRING)
    @Column(name = "move")
    private Move move;

    @Column(name = "from_state")
    private String fromState;

    @Column(name = "to_state")
    private String toState;

    @Column(name = "reason_id")
    private UUID reasonId;

    @Column(name = "reason_text")
    private String reasonText;

    @Column(name = "detail")
    private String detail;

    @Column(name = "seconds_in_state")
    private Long secondsInState;

    /** For the persistence. */
    protected Event() {}

    private Event(RecordType type, UUID recordId, Move move, Actor actor) {
        super(newId());
        this.recordType = type;
        this.recordId = recordId;
        this.move = move;
        this.at = actor.at();
        this.memberId = actor.memberId();
    }

    static Event creation(ProcessRecord record, Actor actor) {
        Event event = new Event(record.state().type(), record.id(), Move.CREATE, actor);
        event.toState = record.state().name();
        return event;
    }

    /** A record that has no states of its own came into being. */
    public static Event creation(RecordType type, UUID recordId, Actor actor) {
        return new Event(type, recordId, Move.CREATE, actor);
    }

    static Event of(ProcessRecord record, Transition row, Actor actor, ReasonGiven reason, String detail) {
        Event event = new Event(row.from().type(), record.id(), row.move(), actor);
        event.fromState = row.from().name();
        event.toState = row.to().name();
        event.reasonId = reason == null ? null : reason.reasonId();
        event.reasonText = reason == null ? null : reason.text();
        event.detail = detail;
        // The clocks of two servers never quite agree, and no time is shorter than none
        event.secondsInState =
                Math.max(0, Duration.between(record.stateSince(), actor.at()).toSeconds());
        return event;
    }

    public Move move() {
        return move;
    }

    public UUID recordId() {
        return recordId;
    }

    /** The state that the record went to; null for a record without states. */
    public String toState() {
        return toState;
    }

    /** How long the record had been in the state that it left, in seconds; null for a creation. */
    public Long secondsInState() {
        return secondsInState;
    }
}
