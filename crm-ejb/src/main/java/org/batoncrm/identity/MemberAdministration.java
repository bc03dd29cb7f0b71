package org.batoncrm.identity;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.QuotaService;
import org.batoncrm.text.Texts;

/**
 * What Baton itself keeps of its members' access, beside the identity provider. Each change is made on behalf of the member
 * who wants it, also when the clock finishes it after a crash.
 */
@Stateless
@InTenant(Role.TENANT_ADMIN)
public class MemberAdministration {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private EventLog log;

    @Inject
    private OnBehalf people;

    @Inject
    private KnownAccess known;

    @Inject
    private QuotaService quotas;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /**
     * Makes sure that somebody is left who can administer the tenant.
     *
     * @param admins who is its admin at the identity provider
     * @param but who will be none
     * @throws RuleBroken when nobody else is
     */
    public void requireAdminBut(Collection<UUID> admins, UUID but) {
        boolean left = admins.stream()
                .filter(id -> !id.equals(but))
                .map(id -> em.find(Member.class, id))
                .anyMatch(member -> member == null || member.state() == MemberState.ACTIVE);
        if (!left) {
            throw RuleBroken.of("member.lastAdmin");
        }
    }

    /**
     * Makes sure that a member can take work over.
     *
     * @param holds whether the member has the role at the identity provider
     * @throws RuleBroken when not
     */
    public void requireSuccessor(UUID memberId, Role role, boolean holds) {
        Member member = em.find(Member.class, memberId);
        if (!holds || member == null || member.state() != MemberState.ACTIVE) {
            throw RuleBroken.of("member.successor", Texts.constant(role));
        }
    }

    /**
     * Lets a member in, or keeps them out.
     *
     * @param by who wants it; null for the clock
     * @throws org.batoncrm.tenancy.QuotaReached when somebody comes back for whom the plan has no room any more
     */
    public void setState(UUID by, Person person, MemberState state) {
        Member member = locked(person);
        MemberState before = member.state();
        if (state == MemberState.ACTIVE && before != state) {
            quotas.makeRoom(Quota.MEMBERS, 1);
        }
        member.enter(state, Instant.now());
        forget(person.id());
        if (before != state) {
            note(by, deed(state), person.id(), person.name());
        }
    }

    private static Deed deed(MemberState state) {
        return switch (state) {
            case ACTIVE -> Deed.ENABLED;
            case DISABLED -> Deed.DISABLED;
            case REMOVED -> Deed.REMOVED;
        };
    }

    /** What was issued to the member until now is worth nothing any more. */
    public void outdate(Person person) {
        locked(person).accessChanged(Instant.now());
        forget(person.id());
    }

    /** The member's roles are now these: what was issued before is worth nothing any more. */
    public void rolesChanged(UUID by, Person person, Collection<Role> before, Collection<Role> now) {
        outdate(person);
        noteRoles(by, Deed.ROLE_GIVEN, person, now, before);
        noteRoles(by, Deed.ROLE_TAKEN, person, before, now);
    }

    /**
     * Makes sure that an admin may take a member's second factor away.
     *
     * @param by who wants it
     * @param elsewhere whether the person's account opens another company as well
     * @throws RuleBroken when not
     */
    public void requireFactorOfOurs(UUID by, UUID memberId, boolean elsewhere) {
        if (memberId.equals(by)) {
            throw RuleBroken.of("factor.myself");
        }
        if (elsewhere) {
            throw RuleBroken.of("factor.elsewhere");
        }
    }

    /** The member's second factor is gone: a login that it was part of is worth nothing any more. */
    public void factorReset(UUID by, Person person) {
        outdate(person);
        note(by, Deed.FACTOR_RESET, person.id(), person.name());
    }

    private void noteRoles(UUID by, Deed deed, Person person, Collection<Role> all, Collection<Role> but) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(all);
        roles.removeAll(but);
        if (!roles.isEmpty()) {
            String names = roles.stream().map(Texts::constant).collect(Collectors.joining(", "));
            note(by, deed, person.id(), person.name() + ": " + names);
        }
    }

    /** Somebody came who was invited: the roles that were waiting are theirs. */
    public void joined(Person person, Collection<Role> roles) {
        Member member = locked(person);
        member.enter(MemberState.ACTIVE, Instant.now());
        forget(person.id());
        note(person.id(), Deed.JOINED, person.id(), person.name());
        noteRoles(null, Deed.ROLE_GIVEN, person, roles, Set.of());
    }

    /** The member's row, which is made for those who were never seen here. */
    private Member locked(Person person) {
        em.createNativeQuery(
                        """
                        insert into member (tenant_id, id, name, email) values (?1, ?2, ?3, ?4)
                        on conflict (tenant_id, id) do nothing""")
                .setParameter(1, callers.require().tenantId())
                .setParameter(2, person.id())
                .setParameter(3, person.name())
                .setParameter(4, person.email())
                .executeUpdate();
        return em.find(Member.class, person.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private void note(UUID by, Deed deed, UUID memberId, String detail) {
        log.noteAs(people.who(by), deed, RecordType.MEMBER, memberId, detail);
    }

    /** Not before the change can be seen by whoever asks. */
    private void forget(UUID memberId) {
        UUID tenantId = callers.require().tenantId();
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do yet
            }

            @Override
            public void afterCompletion(int status) {
                known.forget(tenantId, memberId);
            }
        });
    }
}
