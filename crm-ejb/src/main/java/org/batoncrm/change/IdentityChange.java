package org.batoncrm.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;

/**
 * The intent to change something at the identity provider and here, and how far it came. One attempt at a time works on
 * it, until it is due again: then whoever tried last is taken to have crashed.
 */
@Entity
@Table(name = "identity_change")
public class IdentityChange extends TenantOwned {

    /** How long a step may take before another attempt takes over. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 10;
    private static final int LONGEST_PROBLEM = 500;

    @Column(name = "kind")
    private String kind;

    @Column(name = "subject")
    private String subject;

    @Column(name = "guard")
    private String guard;

    @Column(name = "payload")
    private String payload;

    @Column(name = "steps_done")
    private int stepsDone;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ChangeState state;

    @Column(name = "problem")
    private String problem;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private UUID startedBy;

    @Column(name = "attempt")
    private int attempt;

    @Column(name = "due_at")
    private Instant dueAt;

    /** For the persistence. */
    protected IdentityChange() {}

    IdentityChange(ChangeIntent intent, UUID startedBy, Instant at) {
        super(newId());
        kind = intent.kind();
        subject = intent.subject();
        guard = intent.guard();
        payload = intent.payload();
        state = ChangeState.FORWARD;
        startedAt = at;
        this.startedBy = startedBy;
        attempt = 1;
        dueAt = at.plus(PATIENCE);
    }

    /** Begins another attempt; false when somebody is at it. */
    boolean tryAgain(Instant at) {
        if (state == ChangeState.FAILED || at.isBefore(dueAt)) {
            return false;
        }
        attempt++;
        dueAt = at.plus(PATIENCE);
        return true;
    }

    /** Notes that this many steps are made and not undone, and what is known by now. */
    void reached(int steps, String known, Instant at) {
        stepsDone = steps;
        payload = known;
        dueAt = at.plus(PATIENCE);
    }

    /** Turns round: what was made is to be undone. */
    void turnBack(String why) {
        state = ChangeState.BACK;
        problem = why.length() > LONGEST_PROBLEM ? why.substring(0, LONGEST_PROBLEM) : why;
    }

    /** Waits for a better time; longer each time. */
    void waitAWhile(Instant at) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        dueAt = at.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    /** All of it is undone. */
    void fail() {
        state = ChangeState.FAILED;
    }

    boolean isFailed() {
        return state == ChangeState.FAILED;
    }

    boolean isAttempt(int number) {
        return attempt == number && state != ChangeState.FAILED;
    }

    /** What an attempt needs to know. */
    ChangeAttempt asAttempt() {
        return new ChangeAttempt(id(), kind, payload, stepsDone, state, problem, startedBy, attempt);
    }
}
