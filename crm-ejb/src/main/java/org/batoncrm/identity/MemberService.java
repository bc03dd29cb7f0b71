package org.batoncrm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.tenancy.InTenant;

/** The tenant's members, as far as other members need to know. */
@Stateless
@InTenant
public class MemberService {

    /** A member as lists and choices show it. */
    public record MemberRow(UUID id, String name, String email, Instant lastSeen, MemberState state) {

        /** Whether the member can be given work. */
        public boolean isActive() {
            return state == MemberState.ACTIVE;
        }
    }

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /** Notes that the caller signed in, and under which name. */
    @InTenant({Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN, Role.PLATFORM_OPERATOR})
    public void welcome() {
        Caller caller = callers.require();
        // Two first logins at once would both find no row: let the database decide
        em.createNativeQuery(
                        """
                        insert into member (tenant_id, id, name, email) values (?1, ?2, ?3, ?4)
                        on conflict (tenant_id, id) do nothing""")
                .setParameter(1, caller.tenantId())
                .setParameter(2, caller.memberId())
                .setParameter(3, caller.name())
                .setParameter(4, caller.email())
                .executeUpdate();
        em.find(Member.class, caller.memberId()).seen(caller.name(), caller.email(), Instant.now());
    }

    /** Everybody who was ever seen in the tenant, by name. */
    public List<MemberRow> all() {
        return em.createQuery("select m from Member m order by m.name, m.id", Member.class).getResultList().stream()
                .map(m -> new MemberRow(m.id(), m.name(), m.email(), m.lastSeen(), m.state()))
                .toList();
    }

    /** All but those who were removed, by name. */
    public List<MemberRow> present() {
        return all().stream().filter(m -> m.state() != MemberState.REMOVED).toList();
    }

    /** What holds for a member's logins and tokens. */
    public MemberAccess accessOf(UUID memberId) {
        Member member = em.find(Member.class, memberId);
        return member == null ? MemberAccess.UNCHANGED : member.access();
    }
}
