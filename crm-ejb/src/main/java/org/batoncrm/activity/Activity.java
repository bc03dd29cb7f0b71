package org.batoncrm.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.process.Actor;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.TenantOwned;

/** A call, meeting, task, note or e-mail about a record. */
@Entity
@Table(name = "activity")
public class Activity extends TenantOwned {

    @Enumerated(EnumType.STRING)
    @Column(name = "record_type", updatable = false)
    private RecordType recordType;

    @Column(name = "record_id", updatable = false)
    private UUID recordId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ActivityKind kind;

    @Column(name = "text")
    private String text;

    @Column(name = "due")
    private LocalDate due;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "at", updatable = false)
    private Instant at;

    @Column(name = "member_id")
    private UUID memberId;

    /** For the persistence. */
    protected Activity() {}

    public Activity(RecordType recordType, UUID recordId, ActivityData entered, Actor actor) {
        super(newId());
        ActivityData data = entered.checked();
        this.recordType = recordType;
        this.recordId = recordId;
        kind = data.kind();
        text = data.text();
        due = data.due();
        at = actor.at();
        memberId = actor.memberId();
        doneAt = kind == ActivityKind.TASK ? null : at;
    }

    /** The kind of record that it is about. */
    public RecordType recordType() {
        return recordType;
    }

    /** The record that it is about. */
    public UUID recordId() {
        return recordId;
    }

    /** When it was done; null while it is a task that is still to be done. */
    public Instant doneAt() {
        return doneAt;
    }

    /** Gives the task to another member. */
    void giveTo(UUID newMember) {
        memberId = newMember;
    }

    /** The task is done. Done twice, it stays done since the first time. */
    public void done(Actor actor) {
        if (kind != ActivityKind.TASK) {
            throw RuleBroken.of("activity.noTask");
        }
        if (doneAt == null) {
            doneAt = actor.at();
        }
    }
}
