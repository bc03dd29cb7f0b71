package org.batoncrm.admin.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.OrganizationMembers.OrganizationMember;
import org.batoncrm.identity.MemberAdministration;
import org.batoncrm.identity.Role;

/** Sees to it that a tenant always has an active admin. */
@ApplicationScoped
class Admins {

    /** Changes that can leave a tenant without an admin happen one after the other. */
    static final String GUARD = "admins";

    @Inject
    private OrganizationMembers members;

    @Inject
    private MemberAdministration administration;

    /** Makes sure that a person other than this one is an active admin; a program does not count. */
    void requireAnyBut(UUID tenantId, UUID memberId) {
        List<UUID> admins = members.with(tenantId, Role.TENANT_ADMIN).stream()
                .filter(member -> member.enabled() && !member.service())
                .map(OrganizationMember::id)
                .toList();
        administration.requireAdminBut(admins, memberId);
    }

    /** The same, when this member is an admin at all. */
    void requireAnyButAdmin(UUID tenantId, UUID memberId) {
        members.one(tenantId, memberId)
                .filter(member -> member.roles().contains(Role.TENANT_ADMIN))
                .ifPresent(admin -> requireAnyBut(tenantId, memberId));
    }
}
