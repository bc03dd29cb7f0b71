package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.booking.TeamService;
import org.batoncrm.identity.MemberService;
import org.batoncrm.identity.MemberService.MemberRow;

/** The operation teams: lists them; adds, renames and staffs them in a dialog. */
@Named
@ViewScoped
public class TeamPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A team with those who are in it, by name. */
    public record Crew(UUID id, String name, List<MemberRow> members) {}

    @Inject
    private TeamService teams;

    @Inject
    private MemberService members;

    @Inject
    private Saving saving;

    private transient List<MemberRow> people;
    private transient List<Crew> crews;
    private UUID teamId;
    private String name;
    private UUID[] memberIds = {};

    /** Reads the teams anew whenever the page is drawn. */
    public void open() {
        people = members.all();
        crews = teams.all().stream()
                .map(team -> new Crew(team.id(), team.name(), those(teams.membersOf(team.id()))))
                .toList();
    }

    private List<MemberRow> those(Set<UUID> ids) {
        return people.stream().filter(person -> ids.contains(person.id())).toList();
    }

    /** Starts a new team. */
    public void start() {
        edit(new Crew(null, null, List.of()));
    }

    /** Starts to change a team. */
    public void edit(Crew crew) {
        teamId = crew.id();
        name = crew.name();
        memberIds = crew.members().stream().map(MemberRow::id).toArray(UUID[]::new);
    }

    public void save() {
        saving.save(() -> {
            if (teamId == null) {
                teamId = teams.add(name);
            } else {
                teams.rename(teamId, name);
            }
            teams.staff(teamId, Set.copyOf(Arrays.asList(memberIds)));
        });
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
