package org.batoncrm.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.TenantOwned;

/**
 * An export or an import. The row says how far it came; whoever works at it says so again and again, and when nothing was
 * heard for a while, another node begins anew.
 */
@Entity
@Table(name = "transfer")
public class Transfer extends TenantOwned {

    /** How long a node may be silent before another takes over. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** How long a file is kept. */
    static final Duration KEPT = Duration.ofDays(7);

    /** How often a node may vanish in the midst of it before it is given up. */
    static final int MOST_ATTEMPTS = 3;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private TransferKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private TransferState state;

    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "attempt")
    private int attempt;

    @Column(name = "heard_at")
    private Instant heardAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "step")
    private String step;

    @Column(name = "rows_done")
    private long rowsDone;

    @Column(name = "rows_total")
    private long rowsTotal;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "bytes")
    private long bytes;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "report")
    private String report;

    /** For the persistence. */
    protected Transfer() {}

    private Transfer(TransferKind kind, TransferState state, UUID askedBy, String fileName, Instant at) {
        super(newId());
        this.kind = kind;
        this.state = state;
        this.askedBy = askedBy;
        this.fileName = fileName;
        askedAt = at;
        heardAt = at;
    }

    /** Somebody wants all of the tenant in a file. */
    static Transfer export(UUID askedBy, String fileName, Instant at) {
        return new Transfer(TransferKind.EXPORT, TransferState.WAITING, askedBy, fileName, at);
    }

    /** Somebody uploads a file. */
    static Transfer upload(UUID askedBy, String fileName, Instant at) {
        return new Transfer(TransferKind.CHECK, TransferState.ARRIVING, askedBy, fileName, at);
    }

    /** The file is there, and can be looked through. */
    void arrived(long size, String fingerprint, Instant at) {
        bytes = size;
        sha256 = fingerprint;
        state = TransferState.WAITING;
        heardAt = at;
    }

    /** What was looked through, and found good, is to be stored. */
    void confirm(Instant at) {
        if (kind != TransferKind.CHECK || state != TransferState.DONE) {
            throw RuleBroken.of("transfer.notChecked");
        }
        kind = TransferKind.IMPORT;
        state = TransferState.WAITING;
        attempt = 0;
        heardAt = at;
        endedAt = null;
        rowsDone = 0;
    }

    /** Whether a node can begin with it: it waits, or whoever was at it has not been heard of for too long. */
    boolean isFree(Instant at) {
        return state == TransferState.WAITING || state == TransferState.RUNNING && isSilent(at);
    }

    /** Whether nothing was heard of it for too long. */
    boolean isSilent(Instant at) {
        return heardAt.plus(PATIENCE).isBefore(at);
    }

    /** Begins with it; false when it was begun too often. */
    boolean begin(Instant at) {
        if (attempt >= MOST_ATTEMPTS) {
            return false;
        }
        attempt++;
        state = TransferState.RUNNING;
        heardAt = at;
        step = null;
        rowsDone = 0;
        return true;
    }

    /** Whether this attempt is the one that is at it. */
    boolean isAttempt(int number) {
        return state == TransferState.RUNNING && attempt == number;
    }

    /** It has come this far. */
    void heard(String currentStep, long done, long total, Instant at) {
        step = currentStep;
        rowsDone = done;
        rowsTotal = total;
        heardAt = at;
    }

    /** A file was written. */
    void written(long size, String fingerprint) {
        bytes = size;
        sha256 = fingerprint;
    }

    /** It is over. */
    void end(TransferState how, String whatToSay, Instant at) {
        state = how;
        report = whatToSay;
        step = null;
        endedAt = at;
    }

    /** When its file is no longer kept; null while it is open. */
    Instant keptUntil() {
        return endedAt == null ? null : endedAt.plus(KEPT);
    }

    /** Whether its file was kept long enough. */
    boolean isOver(Instant at) {
        return keptUntil() != null && keptUntil().isBefore(at) && kind != TransferKind.IMPORT;
    }

    public TransferKind kind() {
        return kind;
    }

    public TransferState state() {
        return state;
    }

    UUID askedBy() {
        return askedBy;
    }

    int attempt() {
        return attempt;
    }

    String report() {
        return report;
    }

    /** What there is to show of it. */
    TransferRow row() {
        return new TransferRow(
                id(),
                kind,
                state,
                askedBy,
                askedAt,
                endedAt,
                step,
                rowsDone,
                rowsTotal,
                fileName,
                bytes,
                sha256,
                keptUntil(),
                report);
    }
}
