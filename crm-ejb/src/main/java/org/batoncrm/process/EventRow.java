package org.batoncrm.process;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the event log.
 *
 * @param memberId who did it; null for the clock
 * @param fromState null for a creation
 * @param toState null for a record without states
 * @param secondsInState how long the record had been in the state that it left; null for a creation
 */
public record EventRow(
        UUID id,
        Instant at,
        UUID memberId,
        RecordType recordType,
        UUID recordId,
        Move move,
        String fromState,
        String toState,
        UUID reasonId,
        String reasonText,
        String detail,
        Long secondsInState) {}
