package org.batoncrm.history;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventKind;
import org.batoncrm.process.Move;
import org.batoncrm.process.RecordType;
import org.batoncrm.text.Texts;

/**
 * A line of the history, to read and to hand out.
 *
 * @param memberId null for the clock, and for who is no member
 * @param who the name of the member, or of who is none; null for the clock
 * @param record what the record is called today; null when it has no name, or is gone
 * @param move null when it was no move of the process
 * @param deed null for a move
 * @param reason the reason's label today
 * @param secondsInState how long the record had been in the state that it left
 * @param seq the place in the chain; null for the few seconds until it has one
 * @param hash the chain's hash at this line, in hexadecimal digits; null until it has one
 */
public record HistoryRow(
        UUID id,
        Instant at,
        UUID memberId,
        String who,
        EventKind kind,
        RecordType recordType,
        UUID recordId,
        String record,
        Move move,
        Deed deed,
        String fromState,
        String toState,
        String reason,
        String reasonText,
        String detail,
        Long secondsInState,
        Long seq,
        String hash) {

    /** What was done, as people read it. */
    public String label() {
        return move == null ? deed.label() : move.label(recordType);
    }

    /** Where the record was, as people read it; null when it was nowhere. */
    public String fromLabel() {
        return state(fromState);
    }

    /** Where the record went, as people read it; null for a record without states. */
    public String toLabel() {
        return state(toState);
    }

    /** Whether the record left a state for another. */
    public boolean changedState() {
        return toState != null && !toState.equals(fromState);
    }

    private String state(String name) {
        return name == null ? null : Texts.of("state." + recordType + "." + name);
    }
}
