package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.booking.TeamData;
import org.batoncrm.booking.TeamService;
import org.batoncrm.identity.MemberService;
import org.batoncrm.identity.MemberService.MemberRow;
import org.batoncrm.webkit.page.Answers;

/** The operation teams: lists them; adds, renames and staffs them in a dialog, retires them in place. */
@Named
@ViewScoped
public class TeamPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A team with those who are in it, by name.
     *
     * @param inHand how many booking orders it has in hand
     */
    public record Crew(UUID id, String name, List<MemberRow> members, boolean retired, long inHand) {}

    @Inject
    private TeamService teams;

    @Inject
    private MemberService members;

    @Inject
    private Saving saving;

    @Inject
    private Answers answers;

    private transient List<MemberRow> people;
    private transient List<Crew> crews;
    private UUID teamId;
    private TeamData seen;
    private String name;
    private UUID[] memberIds = {};

    /** Reads the teams anew whenever the page is drawn. */
    public void open() {
        people = members.present();
        Map<UUID, Long> inHand = teams.inHand();
        crews = teams.all().stream()
                .map(team -> new Crew(
                        team.id(),
                        team.name(),
                        those(teams.membersOf(team.id())),
                        team.retired(),
                        inHand.getOrDefault(team.id(), 0L)))
                .toList();
    }

    private List<MemberRow> those(Set<UUID> ids) {
        return people.stream().filter(person -> ids.contains(person.id())).toList();
    }

    /** Starts a new team. */
    public void start() {
        teamId = null;
        show(null, List.of());
    }

    /** Starts to change a team. */
    public void edit(Crew crew) {
        teamId = crew.id();
        show(crew.name(), crew.members());
    }

    private void show(String teamName, List<MemberRow> members) {
        name = teamName;
        memberIds = members.stream().map(MemberRow::id).toArray(UUID[]::new);
        seen = entered();
    }

    private TeamData entered() {
        return new TeamData(name, Set.copyOf(Arrays.asList(memberIds)));
    }

    public void save() {
        saving.save(this::store, (TeamData now) -> {
            seen = now;
            return now.name() + ": "
                    + those(now.memberIds()).stream().map(MemberRow::name).collect(Collectors.joining(", "));
        });
    }

    private void store() {
        if (teamId == null) {
            teams.add(entered());
        } else {
            teams.change(teamId, seen, entered());
        }
    }

    /** Takes a team out of the choices for new booking orders, or puts it back. */
    public void retire(Crew crew, boolean retired) {
        answers.done(() -> teams.retire(crew.id(), retired));
        open();
    }

    public List<Crew> getCrews() {
        if (crews == null) {
            open();
        }
        return crews;
    }

    /** Everybody who can be in a team. */
    public List<MemberRow> getPeople() {
        if (people == null) {
            open();
        }
        return people;
    }

    /** Whether a team that exists is changed. */
    public boolean isExisting() {
        return teamId != null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public UUID[] getMemberIds() {
        return memberIds;
    }

    public void setMemberIds(UUID[] memberIds) {
        this.memberIds = memberIds;
    }
}
