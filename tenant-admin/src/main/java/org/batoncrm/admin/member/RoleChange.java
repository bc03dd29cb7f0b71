package org.batoncrm.admin.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.MemberAdministration;
import org.batoncrm.identity.Person;
import org.batoncrm.identity.Role;

/**
 * Gives roles and takes them away. What was issued before is outdated twice: at first, so that a role is gone even while
 * Keycloak is slow, and again when it is really gone there.
 */
@ApplicationScoped
class RoleChange implements ChangeKind<RoleChange.Wish> {

    /**
     * The roles that a member shall have.
     *
     * @param before the roles up to now; null until Keycloak was asked
     */
    record Wish(Person person, Set<Role> roles, Set<Role> before) {}

    @Inject
    private OrganizationMembers members;

    @Inject
    private Admins admins;

    @Inject
    private MemberAdministration administration;

    @Inject
    private InvitationService waiting;

    @Override
    public String name() {
        return "member.roles";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.learning("look at the roles", change -> {
                    Wish wish = change.payload();
                    Set<Role> before = members.one(
                                    change.tenantId(), wish.person().id())
                            .map(OrganizationMembers.OrganizationMember::roles)
                            .orElse(Set.of());
                    if (before.contains(Role.TENANT_ADMIN) && !wish.roles().contains(Role.TENANT_ADMIN)) {
                        admins.requireAnyBut(change.tenantId(), wish.person().id());
                    }
                    return new Wish(wish.person(), wish.roles(), before);
                }),
                Step.here(
                        "outdate the logins",
                        change -> administration.outdate(change.payload().person())),
                Step.doing(
                        "set the roles",
                        change -> members.setRoles(
                                change.tenantId(),
                                change.payload().person().id(),
                                change.payload().roles())),
                Step.here("write down the roles", change -> {
                    Wish wish = change.payload();
                    administration.rolesChanged(change.startedBy(), wish.person(), wish.before(), wish.roles());
                    // What an invitation promised is overtaken
                    waiting.forget(wish.person().email());
                }));
    }
}
