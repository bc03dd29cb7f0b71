package org.batoncrm.process;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.text.Texts;

/** A move that the process does not have here, or not for this role. Its message says what is allowed instead. */
@ApplicationException(rollback = true)
public class MoveRefused extends RuntimeException {

    private final UUID recordId;
    private final State from;
    private final Move move;
    private final transient List<Transition> allowed;

    public MoveRefused(UUID recordId, State from, Move move, List<Transition> allowed) {
        super(explain(from, move, allowed));
        this.recordId = recordId;
        this.from = from;
        this.move = move;
        this.allowed = List.copyOf(allowed);
    }

    private static String explain(State from, Move move, List<Transition> allowed) {
        String refused = Texts.of("move.refused", move.label(from.type()), from.label());
        if (allowed.isEmpty()) {
            return refused + " " + Texts.of("move.refused.nothing");
        }
        String names = allowed.stream().map(row -> row.label()).collect(Collectors.joining(", "));
        return refused + " " + Texts.of("move.refused.instead", names);
    }

    /** The record that was to be moved. */
    public UUID recordId() {
        return recordId;
    }

    /** Where the record stood. */
    public State from() {
        return from;
    }

    /** What was asked. */
    public Move move() {
        return move;
    }

    /** What the caller could do instead. */
    public List<Transition> allowed() {
        return allowed;
    }
}
