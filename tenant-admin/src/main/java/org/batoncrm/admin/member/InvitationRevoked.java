package org.batoncrm.admin.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.Invitations;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.process.Deed;

/** Takes an invitation back: its link leads nowhere, and no role waits. */
@ApplicationScoped
class InvitationRevoked implements ChangeKind<InvitationRevoked.Wish> {

    record Wish(String email) {}

    @Inject
    private InvitationService waiting;

    @Inject
    private Invitations invitations;

    @Override
    public String name() {
        return "member.revoke";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.doing("take the link back", change -> invitations
                        .to(change.tenantId(), change.payload().email())
                        .ifPresent(sent -> invitations.revoke(change.tenantId(), sent.id()))),
                Step.here("forget the roles", change -> {
                    String email = change.payload().email();
                    waiting.happened(change.startedBy(), Deed.INVITATION_REVOKED, email);
                    waiting.forget(email);
                }));
    }
}
