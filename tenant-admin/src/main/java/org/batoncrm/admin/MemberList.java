package org.batoncrm.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.admin.member.Roster;
import org.batoncrm.admin.member.Roster.Entry;
import org.batoncrm.booking.TeamService;
import org.batoncrm.booking.TeamService.TeamRow;
import org.batoncrm.identity.MemberState;
import org.batoncrm.identity.ProviderProblem;
import org.batoncrm.identity.Role;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Page;
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.QuotaService;
import org.batoncrm.tenancy.QuotaUse;
import org.batoncrm.webkit.page.ListPage;

/** The list of members. Keycloak has no list with roles that can be searched, so it is narrowed down here. */
@Named
@RequestScoped
public class MemberList extends ListPage<Entry> {

    @Inject
    private Roster roster;

    @Inject
    private TeamService teams;

    @Inject
    private QuotaService quotas;

    private QuotaUse seats;
    private String problem;
    private List<TeamRow> allTeams;
    private Map<UUID, Set<UUID>> inTeam;

    @Override
    protected Page<Entry> load(ListRequest request) {
        Role role = (Role) request.filters().get("role");
        MemberState state = (MemberState) request.filters().get("state");
        String search = request.search() == null ? "" : request.search().toLowerCase(Locale.ROOT);
        List<Entry> found = everybody().stream()
                .filter(member -> role == null || member.roles().contains(role))
                .filter(member -> state == null || member.state() == state)
                .filter(member -> (member.name() + " " + member.email())
                        .toLowerCase(Locale.ROOT)
                        .contains(search))
                .sorted(order(request))
                .toList();
        return new Page<>(
                found.stream().skip(request.first()).limit(request.size()).toList(), found.size());
    }

    private List<Entry> everybody() {
        try {
            return roster.all();
        } catch (ProviderProblem e) {
            problem = e.getMessage();
            return List.of();
        }
    }

    private static Comparator<Entry> order(ListRequest request) {
        Comparator<Entry> order = "lastSeen".equals(request.sort())
                ? Comparator.comparing(member -> member.lastSeen() == null ? Instant.EPOCH : member.lastSeen())
                : Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER);
        return request.descending() ? order.reversed() : order;
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new HashMap<>();
        filters.put("role", constant("role", Role.class));
        filters.put("state", constant("status", MemberState.class));
        return filters;
    }

    /** Why there is no list; null when there is one. */
    public String getProblem() {
        getPage();
        return problem;
    }

    /** How many members the plan has room for, and how many there are, with those who are invited. */
    public QuotaUse getSeats() {
        if (seats == null) {
            seats = quotas.use().stream()
                    .filter(use -> use.quota() == Quota.MEMBERS)
                    .findFirst()
                    .orElseThrow();
        }
        return seats;
    }

    /** The roles to choose from. */
    public List<Role> getRoles() {
        return Organizations.ROLES;
    }

    /** The names of the teams that a member is in. */
    public List<String> teamsOf(UUID memberId) {
        if (inTeam == null) {
            allTeams = teams.all();
            // By team, not by member: there are few teams and many members
            inTeam = new HashMap<>();
            allTeams.forEach(team -> inTeam.put(team.id(), teams.membersOf(team.id())));
        }
        return allTeams.stream()
                .filter(team -> inTeam.get(team.id()).contains(memberId))
                .map(TeamRow::name)
                .toList();
    }
}
