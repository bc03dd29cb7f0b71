package org.batoncrm.isolation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;

/** A proof of isolation that an admin asked for. The row knows more of it than any node. */
@Entity
@Table(name = "isolation_run")
public class IsolationRun extends TenantOwned {

    /** After so long without a word, whoever worked at it is taken to be gone. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "heard_at")
    private Instant heardAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RunState state;

    @Column(name = "way")
    private String way;

    @Column(name = "attempts")
    private long attempts;

    @Column(name = "findings")
    private long findings;

    @Column(name = "report")
    private String report;

    /** For the persistence. */
    protected IsolationRun() {}

    IsolationRun(UUID askedBy, Instant at) {
        super(newId());
        this.askedBy = askedBy;
        askedAt = at;
        heardAt = at;
        state = RunState.RUNNING;
    }

    Instant askedAt() {
        return askedAt;
    }

    boolean isRunning() {
        return state == RunState.RUNNING;
    }

    boolean isSilent(Instant now) {
        return isRunning() && heardAt.plus(PATIENCE).isBefore(now);
    }

    /** Notes how far it came. */
    void heard(String tried, long attemptsSoFar, long findingsSoFar, Instant at) {
        way = tried;
        attempts = attemptsSoFar;
        findings = findingsSoFar;
        heardAt = at;
    }

    /** It came to its end. */
    void end(Report result) {
        attempts = result.attempts();
        findings = result.findings();
        report = result.json();
        endedAt = result.endedAt();
        state = findings == 0 ? RunState.HELD : RunState.LEAKED;
    }

    /** It came to no end. */
    void fail(Instant at) {
        state = RunState.FAILED;
        endedAt = at;
    }

    RunRow row() {
        return new RunRow(id(), askedBy, askedAt, endedAt, state, way, attempts, findings, report);
    }
}
