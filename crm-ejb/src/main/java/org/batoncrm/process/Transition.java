package org.batoncrm.process;

import java.util.Set;
import org.batoncrm.identity.Role;

/**
 * One row of the transition table.
 *
 * @param by the roles that may make this move by hand; empty when it only follows from another move or from the clock
 * @param need what must be said along with it
 */
public record Transition(State from, Move move, State to, Set<Role> by, Need need) {

    /** The move as people read it, for example "Assign to Operation". */
    public String label() {
        return move.label(from.type());
    }

    /** Whether no member makes this move by hand. */
    public boolean follows() {
        return by.isEmpty();
    }

    /** Whether this actor may make the move, as far as roles go. */
    public boolean allows(Actor actor) {
        return follows() ? actor.consequence() : by.stream().anyMatch(actor.roles()::contains);
    }
}
