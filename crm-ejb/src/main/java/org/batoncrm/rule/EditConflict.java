package org.batoncrm.rule;

import jakarta.ejb.ApplicationException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.text.Texts;

/** Somebody else changed the record while the caller was editing it. Nothing was stored; it says what changed. */
@ApplicationException(rollback = true)
public class EditConflict extends RuntimeException {

    /**
     * One field that is no longer what the caller had seen.
     *
     * @param seen what the caller started from; may be null
     * @param now what is stored; may be null
     */
    public record Change(String field, Object seen, Object now) {}

    private final transient Record now;
    private final transient List<Change> changes;
    private final UUID by;
    private final Instant at;

    private EditConflict(Record now, List<Change> changes, UUID by, Instant at) {
        super(Texts.of("edit.conflict"));
        this.now = now;
        this.changes = changes;
        this.by = by;
        this.at = at;
    }

    /**
     * Makes sure that an edit starts from what is stored.
     *
     * @param seen what the caller started from
     * @param now what is stored
     * @param by who stored it
     * @throws EditConflict when the two differ
     */
    public static <R extends Record> void check(R seen, R now, UUID by, Instant at) {
        List<Change> changes = Changes.between(seen, now);
        if (!changes.isEmpty()) {
            throw new EditConflict(now, changes, by, at);
        }
    }

    /** What is stored now: the start of another try. */
    public Record now() {
        return now;
    }

    public List<Change> changes() {
        return changes;
    }

    /** Who made the other change; null for the clock. */
    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
