package org.batoncrm.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a record stands in the process, and what the caller can do with it next.
 *
 * @param reasonId why it came to stand there; null where no reason was needed
 * @param moves the moves that the caller can make now, most wanted first
 */
public record Standing(State state, UUID id, Instant since, UUID reasonId, String reasonText, List<Transition> moves) {

    /** Whether the caller can make this move now. */
    public boolean can(Move move) {
        return moves.stream().anyMatch(row -> row.move() == move);
    }

    /** The kind of record. */
    public RecordType type() {
        return state.type();
    }
}
