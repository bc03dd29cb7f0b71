package org.batoncrm.process;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.batoncrm.text.Texts;

/**
 * One line of a record's history, to read.
 *
 * @param memberId who did it; null for the clock
 * @param move null when it was no move of the process: then there is a deed
 * @param deed null for a move
 * @param fromState null for a creation
 * @param toState null for a record without states
 * @param secondsInState how long the record had been in the state that it left; null for a creation
 */
public record HistoryLine(
        Instant at,
        UUID memberId,
        RecordType type,
        Move move,
        Deed deed,
        String fromState,
        String toState,
        UUID reasonId,
        String reasonText,
        String detail,
        Long secondsInState) {

    /** What was done, as people read it. */
    public String label() {
        return move == null ? deed.label() : move.label(type);
    }

    /** What was done, as the rest of a sentence that begins with who did it, for example "qualified the lead". */
    public String told() {
        if (move != null) {
            return move.told(type);
        }
        String label = deed.label();
        return Texts.of("told.deed", label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1));
    }

    /** Which state the record left, as people read it; null for a creation. */
    public String fromLabel() {
        return fromState == null ? null : Texts.of("state." + type + "." + fromState);
    }

    /** Where the record went, as people read it; null for a record without states. */
    public String toLabel() {
        return toState == null ? null : Texts.of("state." + type + "." + toState);
    }

    /** Whether the record left a state for another. */
    public boolean changedState() {
        return fromState != null && !fromState.equals(toState);
    }
}
