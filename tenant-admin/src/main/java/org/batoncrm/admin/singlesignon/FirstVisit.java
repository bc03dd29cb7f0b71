package org.batoncrm.admin.singlesignon;

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
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.QuotaService;

/**
 * Somebody came by the company's identity provider for the first time, and becomes a member. Not Keycloak makes them one: to
 * it, members who came so are the organization's property, and it deletes their accounts with their membership, whatever
 * other companies they work for.
 */
@ApplicationScoped
class FirstVisit implements ChangeKind<FirstVisit.Wish> {

    record Wish(Person person, Set<Role> roles) {}

    @Inject
    private OrganizationMembers members;

    @Inject
    private MemberAdministration administration;

    @Inject
    private InvitationService waiting;

    @Inject
    private QuotaService quotas;

    @Override
    public String name() {
        return "member.sso";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.<Wish>doing(
                                "let the person in",
                                change -> members.join(
                                        change.tenantId(),
                                        change.payload().person().id()))
                        .undoneBy(change -> members.remove(
                                change.tenantId(), change.payload().person().id())),
                Step.doing(
                        "give the roles",
                        change -> members.setRoles(
                                change.tenantId(),
                                change.payload().person().id(),
                                change.payload().roles())),
                Step.here("open the door", change -> {
                    Wish wish = change.payload();
                    // Who is invited has a place already
                    if (waiting.of(wish.person().email()).isEmpty()) {
                        quotas.makeRoom(Quota.MEMBERS, 1);
                    }
                    administration.joined(wish.person(), wish.roles());
                    waiting.forget(wish.person().email());
                }));
    }
}
