package org.batoncrm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.QuotaService;

/** Who is invited into the tenant, and which roles are waiting for them. */
@Stateless
@InTenant(Role.TENANT_ADMIN)
public class InvitationService {

    /** Somebody who is invited and has not come yet. */
    public record InvitationRow(UUID id, String email, Set<Role> roles, UUID invitedBy, Instant invitedAt) {

        private static InvitationRow of(Invitation it) {
            return new InvitationRow(it.id(), it.email(), it.roles(), it.invitedBy(), it.invitedAt());
        }
    }

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    @Inject
    private OnBehalf people;

    @Inject
    private QuotaService quotas;

    /** Everybody who is invited, the newest first. */
    public List<InvitationRow> all() {
        return em.createQuery("select i from Invitation i order by i.invitedAt desc, i.id", Invitation.class)
                .getResultStream()
                .map(InvitationRow::of)
                .toList();
    }

    /** The invitation of the person with this e-mail address. */
    public Optional<InvitationRow> of(String email) {
        return find(email).map(InvitationRow::of);
    }

    private Optional<Invitation> find(String email) {
        return em.createQuery("select i from Invitation i where lower(i.email) = lower(:email)", Invitation.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /**
     * Makes sure that somebody can be invited.
     *
     * @param member whether the person is a member of the tenant already
     * @throws RuleBroken when not
     */
    public void requireInvitable(String email, Collection<Role> roles, boolean member) {
        if (roles.isEmpty()) {
            throw RuleBroken.in("roles", "member.roles");
        }
        if (member) {
            throw RuleBroken.in("email", "member.already");
        }
        if (find(email).isPresent()) {
            throw RuleBroken.in("email", "member.invited");
        }
    }

    /**
     * Notes whom the caller invites, and the roles that wait for them.
     *
     * @return the id of the invitation
     * @throws org.batoncrm.tenancy.QuotaReached when the plan has no room for another member
     */
    @InTenant({Role.TENANT_ADMIN, Role.PLATFORM_OPERATOR})
    public UUID note(UUID by, String email, Collection<Role> roles) {
        quotas.makeRoom(Quota.MEMBERS, 1);
        UUID inviter = by == null || em.find(Member.class, by) == null ? null : by;
        Invitation invitation = new Invitation(email, roles, inviter, Instant.now());
        em.persist(invitation);
        return invitation.id();
    }

    /** Something happened to the invitation. */
    public void happened(UUID by, Deed deed, String email) {
        find(email).ifPresent(i -> log.noteAs(people.who(by), deed, RecordType.MEMBER, i.id(), i.email()));
    }

    /** The invitation counts no more; the roles do not wait any longer. */
    public void forget(String email) {
        find(email).ifPresent(em::remove);
    }
}
