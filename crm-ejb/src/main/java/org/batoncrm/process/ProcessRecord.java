package org.batoncrm.process;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.TenantOwned;

/** What every record that moves through the process has in common: where it stands since when, and how it moves. */
@MappedSuperclass
public abstract class ProcessRecord extends TenantOwned {

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "reason_id")
    private UUID reasonId;

    @Column(name = "reason_text")
    private String reasonText;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    /** For the persistence. */
    protected ProcessRecord() {}

    protected ProcessRecord(Actor actor) {
        super(newId());
        createdAt = actor.at();
        stateSince = actor.at();
        ownerId = actor.memberId();
        touch(actor);
    }

    /** Where the record stands. */
    public abstract State state();

    /** Takes the state that the transition table names. */
    protected abstract void enter(State state);

    /** Why a move that the table allows cannot be made just now; empty when nothing hinders it. */
    protected Optional<RuleBroken> hindrance(Move move, Actor actor) {
        return Optional.empty();
    }

    /** The first line of the history. */
    public Event created(Actor actor) {
        return Event.creation(this, actor);
    }

    protected Event move(Move move, Actor actor) {
        return move(move, actor, null, null);
    }

    protected Event move(Move move, Actor actor, ReasonGiven reason) {
        return move(move, actor, reason, null);
    }

    /**
     * Makes a move.
     *
     * @param reason null where the move needs none
     * @param detail what the history should say about it besides, for example the name of the stage; may be null
     * @return what to append to the event log
     * @throws MoveRefused when the table does not list the move for this state and actor
     * @throws RuleBroken when something else hinders it, or a reason is missing
     */
    protected Event move(Move move, Actor actor, ReasonGiven reason, String detail) {
        Transition row = ProcessTable.require(id(), state(), move, actor);
        hindrance(move, actor).ifPresent(broken -> {
            throw broken;
        });
        if (row.need() == Need.REASON && reason == null) {
            throw RuleBroken.in("reason", "reason.needed");
        }
        Event event = Event.of(this, row, actor, reason, detail);
        if (row.to() != row.from()) {
            stateSince = actor.at();
        }
        reasonId = reason == null ? null : reason.reasonId();
        reasonText = reason == null ? null : reason.text();
        enter(row.to());
        touch(actor);
        return event;
    }

    /** The moves that this actor can make now, most wanted first. */
    public List<Transition> possible(Actor actor) {
        return ProcessTable.open(state(), actor).stream()
                .filter(row -> hindrance(row.move(), actor).isEmpty())
                .toList();
    }

    /** Where the record stands and what this actor can do next. */
    public Standing standing(Actor actor) {
        return new Standing(state(), id(), stateSince, reasonId, reasonText, possible(actor));
    }

    protected final void touch(Actor actor) {
        updatedAt = actor.at();
        updatedBy = actor.memberId();
    }

    /** Who looks after this record; null when nobody does. */
    public UUID ownerId() {
        return ownerId;
    }

    /** Gives the record to another member. */
    public void giveTo(UUID newOwner) {
        ownerId = newOwner;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Who changed the record last; null for the clock. */
    public UUID updatedBy() {
        return updatedBy;
    }
}
