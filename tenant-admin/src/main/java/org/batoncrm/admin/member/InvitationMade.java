package org.batoncrm.admin.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.Invitations;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.tenancy.TenantService;

/** Invites somebody: Keycloak sends the mail, and the roles wait here until the person comes. */
@ApplicationScoped
class InvitationMade implements ChangeKind<InvitationMade.Wish> {

    record Wish(String email, Set<Role> roles) {}

    @Inject
    private InvitationService waiting;

    @Inject
    private Invitations invitations;

    @Inject
    private OrganizationMembers members;

    @Inject
    private TenantService tenants;

    @Override
    public String name() {
        return "member.invite";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.doing(
                        "look whether the person is here",
                        change -> waiting.requireInvitable(
                                change.payload().email(),
                                change.payload().roles(),
                                members.has(change.tenantId(), change.payload().email()))),
                Step.<Wish>here(
                                "let the roles wait",
                                change -> waiting.note(
                                        change.startedBy(),
                                        change.payload().email(),
                                        change.payload().roles()))
                        .undoneBy(change -> waiting.forget(change.payload().email())),
                Step.<Wish>doing("send the mail", change -> tenants.language()
                                .speaking(() -> invitations.ensure(
                                        change.tenantId(), change.payload().email())))
                        .undoneBy(change -> invitations
                                .to(change.tenantId(), change.payload().email())
                                .ifPresent(sent -> invitations.revoke(change.tenantId(), sent.id()))),
                Step.here(
                        "write it down",
                        change -> waiting.happened(
                                change.startedBy(),
                                Deed.INVITED,
                                change.payload().email())));
    }
}
