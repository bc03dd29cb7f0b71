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

/** Somebody comes who followed an invitation, and gets the roles that were waiting. */
@ApplicationScoped
class Arrival implements ChangeKind<Arrival.Guest> {

    record Guest(Person person, Set<Role> roles) {}

    @Inject
    private OrganizationMembers members;

    @Inject
    private MemberAdministration administration;

    @Inject
    private InvitationService waiting;

    @Override
    public String name() {
        return "member.arrive";
    }

    @Override
    public Class<Guest> payloadType() {
        return Guest.class;
    }

    @Override
    public List<Step<Guest>> steps() {
        return List.of(
                Step.doing(
                        "give the roles",
                        change -> members.setRoles(
                                change.tenantId(),
                                change.payload().person().id(),
                                change.payload().roles())),
                Step.here("open the door", change -> {
                    Guest guest = change.payload();
                    administration.joined(guest.person(), guest.roles());
                    waiting.forget(guest.person().email());
                }));
    }
}
