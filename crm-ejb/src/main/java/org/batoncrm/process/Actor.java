package org.batoncrm.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.identity.Role;

/**
 * Who makes a move, and when.
 *
 * @param memberId null when the clock makes the move
 * @param roles the member's roles in the tenant
 * @param teams the operation teams that the member is in
 * @param at the time of the move
 * @param consequence whether the move follows from another move or from the clock
 */
public record Actor(UUID memberId, Set<Role> roles, Set<UUID> teams, Instant at, boolean consequence) {

    public Actor {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        // PostgreSQL keeps microseconds: a finer time would change by being stored
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** A member who acts by hand. */
    public static Actor member(UUID memberId, Set<Role> roles, Instant at) {
        return new Actor(memberId, roles, Set.of(), at, false);
    }

    /** The clock, for moves that come with time. */
    public static Actor clock(Instant at) {
        return new Actor(null, Set.of(), Set.of(), at, true);
    }

    /** The same actor, for a move that follows from the one just made. */
    public Actor following() {
        return new Actor(memberId, roles, teams, at, true);
    }

    /** The same actor, known to be in these operation teams. */
    public Actor inTeams(Set<UUID> memberOf) {
        return new Actor(memberId, roles, memberOf, at, consequence);
    }

    /** Whether the member acts as one of these roles. */
    public boolean hasRole(Role role) {
        return roles.contains(role);
    }
}
