package org.batoncrm.process;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the event log.
 *
 * @param memberId who did it; null for the clock, and for an outsider
 * @param outsider who did it, when it was neither a member nor the clock; else null
 * @param move null when it was no move of the process: then there is a deed
 * @param deed null for a move
 * @param fromState null for a creation
 * @param toState null for a record without states
 * @param secondsInState how long the record had been in the state that it left; null for a creation
 */
public record EventRow(
        UUID id,
        Instant at,
        UUID memberId,
        String outsider,
        EventKind kind,
        RecordType recordType,
        UUID recordId,
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
        return move == null ? deed.label() : move.label(recordType);
    }
}
