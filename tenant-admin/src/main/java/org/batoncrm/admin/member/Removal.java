package org.batoncrm.admin.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.Users;
import org.batoncrm.booking.TeamService;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.MemberAdministration;
import org.batoncrm.identity.MemberState;
import org.batoncrm.identity.Person;
import org.batoncrm.identity.Role;

/**
 * Removes a member. The door is closed first, however much work there is to hand over then; the account goes, too, when no
 * other tenant and no operator needs it.
 */
@ApplicationScoped
class Removal implements ChangeKind<Removal.Wish> {

    /**
     * Who shall leave.
     *
     * @param successors who takes the open work over, by the role that it needs; where nobody is named, it stays
     */
    record Wish(Person person, Map<Role, UUID> successors) {}

    @Inject
    private Admins admins;

    @Inject
    private MemberAdministration administration;

    @Inject
    private Successors successors;

    @Inject
    private TeamService teams;

    @Inject
    private InvitationService waiting;

    @Inject
    private OrganizationMembers members;

    @Inject
    private Users users;

    @Override
    public String name() {
        return "member.remove";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.doing("look for another admin and the successors", change -> {
                    Wish wish = change.payload();
                    admins.requireAnyButAdmin(change.tenantId(), wish.person().id());
                    successors.require(change.tenantId(), wish.person().id(), wish.successors());
                }),
                Step.here("close the door", change -> {
                    Person person = change.payload().person();
                    administration.setState(change.startedBy(), person, MemberState.REMOVED);
                    teams.leaveAll(person.id());
                    waiting.forget(person.email());
                }),
                Step.doing(
                        "hand over",
                        change -> successors.handOver(
                                change.payload().person().id(), change.payload().successors(), change.stillAtIt())),
                Step.doing("take the roles and the membership", change -> {
                    UUID id = change.payload().person().id();
                    if (members.one(change.tenantId(), id).isPresent()) {
                        members.setRoles(change.tenantId(), id, Set.of());
                        members.remove(change.tenantId(), id);
                    }
                }),
                Step.doing(
                        "delete an account without use",
                        change -> users.deleteUnlessNeeded(
                                change.payload().person().id())));
    }
}
