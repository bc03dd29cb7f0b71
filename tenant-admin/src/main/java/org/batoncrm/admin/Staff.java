package org.batoncrm.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.booking.TeamService;
import org.batoncrm.booking.TeamService.TeamRow;
import org.batoncrm.identity.MemberService;

/** The tenant's members, and in which teams they are. */
@Named
@RequestScoped
public class Staff {

    /**
     * A member with the teams.
     *
     * @param lastSeen when the member last signed in; null for never
     */
    public record Person(UUID id, String name, String email, Instant lastSeen, List<String> teams) {}

    @Inject
    private MemberService members;

    @Inject
    private TeamService teams;

    /** Everybody who was ever seen in the tenant, by name. */
    public List<Person> getPeople() {
        List<TeamRow> all = teams.all();
        // By team, not by member: there are few teams and many members
        Map<UUID, Set<UUID>> inTeam = new HashMap<>();
        all.forEach(team -> inTeam.put(team.id(), teams.membersOf(team.id())));
        return members.all().stream()
                .map(m -> new Person(
                        m.id(),
                        m.name(),
                        m.email(),
                        m.lastSeen(),
                        all.stream()
                                .filter(t -> inTeam.get(t.id()).contains(m.id()))
                                .map(TeamRow::name)
                                .toList()))
                .toList();
    }
}
