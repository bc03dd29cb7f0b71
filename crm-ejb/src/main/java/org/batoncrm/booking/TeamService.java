package org.batoncrm.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.identity.Member;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.text.Texts;

/** The operation teams and who is in them. */
@Stateless
@InTenant
public class TeamService {

    /** A team as lists and choices show it. */
    public record TeamRow(UUID id, String name, long members) {}

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    /** All teams by name. */
    public List<TeamRow> all() {
        return em.createQuery(
                        """
                        select new org.batoncrm.booking.TeamService.TeamRow(t.id, t.name,
                            (select count(m) from TeamMember m where m.teamId = t.id))
                        from Team t order by t.name, t.id""",
                        TeamRow.class)
                .getResultList();
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
    public UUID add(String name) {
        Team team = new Team(name);
        refuseDouble(team.name(), null);
        em.persist(team);
        log.note(Deed.ADDED, RecordType.TEAM, team.id(), team.name());
        return team.id();
    }

    @InTenant(Role.TENANT_ADMIN)
    public void rename(UUID id, String name) {
        Team team = Unknown.unlessLocked(em, Team.class, id);
        refuseDouble(name, id);
        String before = team.name();
        team.rename(name);
        if (!before.equals(team.name())) {
            log.note(Deed.CHANGED, RecordType.TEAM, id, before + " \u2192 " + team.name());
        }
    }

    /** Puts exactly these members into the team. */
    @InTenant(Role.TENANT_ADMIN)
    public void staff(UUID teamId, Set<UUID> memberIds) {
        Team team = Unknown.unlessLocked(em, Team.class, teamId);
        memberIds.forEach(id -> Unknown.unlessFound(em, Member.class, id));
        List<TeamMember> now = em.createQuery("select m from TeamMember m where m.teamId = :team", TeamMember.class)
                .setParameter("team", teamId)
                .getResultList();
        Set<UUID> already = now.stream().map(TeamMember::memberId).collect(Collectors.toSet());
        List<TeamMember> leaving =
                now.stream().filter(m -> !memberIds.contains(m.memberId())).toList();
        List<UUID> joining =
                memberIds.stream().filter(id -> !already.contains(id)).toList();
        leaving.forEach(em::remove);
        joining.forEach(id -> em.persist(new TeamMember(teamId, id)));
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

    private void refuseDouble(String name, UUID except) {
        boolean taken = all().stream()
                .anyMatch(t -> !t.id().equals(except)
                        && t.name().equalsIgnoreCase(String.valueOf(name).strip()));
        if (taken) {
            throw RuleBroken.in("name", "label.taken");
        }
    }
}
