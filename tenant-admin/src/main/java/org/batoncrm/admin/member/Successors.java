package org.batoncrm.admin.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.identity.MemberAdministration;
import org.batoncrm.identity.Role;
import org.batoncrm.process.HandOver;

/** Who goes on with the open work of a member who leaves. */
@ApplicationScoped
class Successors {

    @Inject
    @Any
    private Instance<HandOver> work;

    @Inject
    private OrganizationMembers members;

    @Inject
    private MemberAdministration administration;

    /** How much is open with a member, by the role that it needs; roles without open work are left out. */
    Map<Role, Long> openWork(UUID memberId) {
        Map<Role, Long> open = new EnumMap<>(Role.class);
        work.forEach(kind -> open.merge(kind.role(), kind.openOf(memberId), Long::sum));
        open.values().removeIf(count -> count == 0);
        return open;
    }

    /** Makes sure that each one named can take over what needs the role. */
    void require(UUID tenantId, UUID leaving, Map<Role, UUID> successors) {
        successors.forEach((role, id) -> {
            boolean holds = !id.equals(leaving)
                    && members.one(tenantId, id)
                            .filter(member -> member.roles().contains(role))
                            .isPresent();
            administration.requireSuccessor(id, role, holds);
        });
    }

    /**
     * Hands the open work over, piece by piece; where nobody is named for a role, it stays.
     *
     * @param afterEach is told after each piece
     */
    void handOver(UUID leaving, Map<Role, UUID> successors, Runnable afterEach) {
        work.forEach(kind -> {
            UUID successor = successors.get(kind.role());
            // What somebody else got hold of first can be missing from a piece: the count says whether it was the last
            while (successor != null && (kind.handOver(leaving, successor) > 0 || kind.openOf(leaving) > 0)) {
                afterEach.run();
            }
        });
    }
}
