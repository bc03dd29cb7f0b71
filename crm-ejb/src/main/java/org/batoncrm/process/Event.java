package org.batoncrm.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;
import org.batoncrm.text.Shortened;

/** One line of the event log: what happened to a record. Never changed, never deleted. */
@Entity
@Table(name = "event")
public class Event extends TenantOwned {

    private static final int LONGEST_DETAIL = 2000;
    private static final int LONGEST_OUTSIDER = 254;

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
    @Column(name = "kind")
    private EventKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "move")
    private Move move;

    @Enumerated(EnumType.STRING)
    @Column(name = "deed")
    private Deed deed;

    @Column(name = "outsider")
    private String outsider;

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

    private Event(RecordType type, UUID recordId, Instant at, UUID memberId) {
        super(newId());
        this.recordType = type;
        this.recordId = recordId;
        this.at = at;
        this.memberId = memberId;
    }

    private Event(RecordType type, UUID recordId, Move move, Actor actor) {
        this(type, recordId, actor.at(), actor.memberId());
        this.kind = EventKind.PROCESS;
        this.move = move;
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

    /**
     * Something happened that is no move of the process.
     *
     * @param memberId who did it; null when it was no member
     * @param outsider who did it, when it was neither a member nor the clock; else null
     * @param detail what there is to say about it; may be null, and is cut when it is too long
     */
    static Event of(
            Deed deed, RecordType type, UUID recordId, String detail, UUID memberId, String outsider, Instant at) {
        Event event = new Event(type, recordId, at.truncatedTo(ChronoUnit.MICROS), memberId);
        event.kind = deed.kindOn(type);
        event.deed = deed;
        event.outsider = cut(outsider, LONGEST_OUTSIDER);
        event.detail = cut(detail, LONGEST_DETAIL);
        return event;
    }

    /** What the log can hold of a text: it must never be the reason why something cannot be kept. */
    private static String cut(String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Shortened.to(text.strip().replaceAll("\\p{Cntrl}", " "), longest);
    }

    /** What the line is about. */
    public EventKind kind() {
        return kind;
    }

    /** The move of the process; null when it was none. */
    public Move move() {
        return move;
    }

    /** What was done beside the process; null for a move. */
    public Deed deed() {
        return deed;
    }

    public RecordType recordType() {
        return recordType;
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
