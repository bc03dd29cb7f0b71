package org.batoncrm.history;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventKind;
import org.batoncrm.process.RecordType;

/**
 * Which lines of the history are wanted; null wants all.
 *
 * @param words what to look for, in what the lines say and in the names of their records and members
 * @param from the first time
 * @param until the first time that is too late
 */
public record HistoryQuery(
        String words,
        EventKind kind,
        Deed deed,
        UUID memberId,
        RecordType type,
        UUID recordId,
        Instant from,
        Instant until) {

    /** Everything. */
    public static HistoryQuery all() {
        return new HistoryQuery(null, null, null, null, null, null, null, null);
    }

    /** The lines of one deed. */
    public static HistoryQuery of(Deed deed) {
        return new HistoryQuery(null, null, deed, null, null, null, null, null);
    }

    /** The same lines, without those that come from now on. */
    HistoryQuery before(Instant now) {
        return new HistoryQuery(
                words, kind, deed, memberId, type, recordId, from, until == null || until.isAfter(now) ? now : until);
    }
}
