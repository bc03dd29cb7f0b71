package org.batoncrm.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.identity.Member;
import org.batoncrm.identity.Role;
import org.batoncrm.process.BookingState;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.text.Texts;

/** The operation teams and who is in them. */
@Stateless
@InTenant
public class TeamService {

    /**
     * A team as lists and choices show it.
     *
     * @param members how many are in it
     * @param retired whether it gets no more booking orders
     */
    public record TeamRow(UUID id, String name, long members, boolean retired) {}

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    /** All teams by name, retired ones last. */
    public List<TeamRow> all() {
        return em.createQuery(
                        """
                        select new org.batoncrm.booking.TeamService.TeamRow(t.id, t.name,
                            (select count(m) from TeamMember m where m.teamId = t.id), t.retired)
                        from Team t order by t.retired, t.name, t.id""",
                        TeamRow.class)
                .getResultList();
    }

    /** The teams that booking orders can be assigned to, by name. */
    public List<TeamRow> choices() {
        return all().stream().filter(team -> !team.retired()).toList();
    }

    /** How many booking orders each team has in hand. */
    public Map<UUID, Long> inHand() {
        return em.createQuery(
                        "select b.teamId, count(b) from BookingOrder b where b.state in :inHand group by b.teamId",
                        Object[].class)
                .setParameter("inHand", List.of(BookingState.ASSIGNED, BookingState.ACCEPTED, BookingState.IN_PROGRESS))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** The ids of the members of a team. */
    public Set<UUID> membersOf(UUID teamId) {
        return em.createQuery("select m.memberId from TeamMember m where m.teamId = :team", UUID.class)
                .setParameter("team", teamId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** The teams that a member is in. */
    public Set<UUID> teamsOf(UUID memberId) {
        return em.createQuery("select m.teamId from TeamMember m where m.memberId = :member", UUID.class)
                .setParameter("member", memberId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @InTenant(Role.TENANT_ADMIN)
    public UUID add(TeamData data) {
        Team team = new Team(data.name());
        refuseDouble(team.name(), null);
        em.persist(team);
        log.note(Deed.ADDED, RecordType.TEAM, team.id(), team.name());
        staff(team, data.memberIds());
        return team.id();
    }

    /**
     * Gives a team another name, and puts exactly these members into it.
     *
     * @param seen what the admin started from
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @InTenant(Role.TENANT_ADMIN)
    public void change(UUID id, TeamData seen, TeamData entered) {
        Team team = Unknown.unlessLocked(em, Team.class, id);
        String before = team.name();
        EditConflict.check(seen, new TeamData(before, membersOf(id)), null, null);
        TeamData checked = entered.checked();
        refuseDouble(checked.name(), id);
        team.rename(checked.name());
        if (!before.equals(team.name())) {
            log.note(Deed.CHANGED, RecordType.TEAM, id, before + " \u2192 " + team.name());
        }
        staff(team, checked.memberIds());
    }

    /** Takes a team out of the choices for new booking orders, or puts it back. What it has in hand, it keeps. */
    @InTenant(Role.TENANT_ADMIN)
    public void retire(UUID id, boolean retired) {
        Team team = Unknown.unlessLocked(em, Team.class, id);
        if (team.retired() != retired) {
            team.retire(retired);
            log.note(retired ? Deed.RETIRED : Deed.RESTORED, RecordType.TEAM, id, team.name());
        }
    }

    private void staff(Team team, Set<UUID> memberIds) {
        memberIds.forEach(id -> Unknown.unlessFound(em, Member.class, id));
        List<TeamMember> now = em.createQuery("select m from TeamMember m where m.teamId = :team", TeamMember.class)
                .setParameter("team", team.id())
                .getResultList();
        Set<UUID> already = now.stream().map(TeamMember::memberId).collect(Collectors.toSet());
        List<TeamMember> leaving =
                now.stream().filter(m -> !memberIds.contains(m.memberId())).toList();
        List<UUID> joining =
                memberIds.stream().filter(id -> !already.contains(id)).toList();
        leaving.forEach(em::remove);
        joining.forEach(id -> em.persist(new TeamMember(team.id(), id)));
        if (!joining.isEmpty()) {
            note(team, "team.joined", joining);
        }
        if (!leaving.isEmpty()) {
            note(team, "team.left", leaving.stream().map(TeamMember::memberId).toList());
        }
    }

    private void note(Team team, String what, List<UUID> memberIds) {
        String names = memberIds.stream()
                .map(id -> em.find(Member.class, id).name())
                .sorted()
                .collect(Collectors.joining(", "));
        log.note(Deed.CHANGED, RecordType.TEAM, team.id(), Texts.of(what, team.name(), names));
    }

    /** Takes a member out of all teams. */
    @InTenant(Role.TENANT_ADMIN)
    public void leaveAll(UUID memberId) {
        em.createQuery("select m from TeamMember m where m.memberId = :member", TeamMember.class)
                .setParameter("member", memberId)
                .getResultList()
                .forEach(em::remove);
    }

    private void refuseDouble(String name, UUID except) {
        boolean taken =
                all().stream().anyMatch(t -> !t.id().equals(except) && t.name().equalsIgnoreCase(name));
        if (taken) {
            throw RuleBroken.in("name", "label.taken");
        }
    }
}
