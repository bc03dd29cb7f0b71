package org.batoncrm.admin.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.OrganizationInvitationRepresentation;

/** Invitations into an organization, which Keycloak sends by mail and keeps until somebody follows them. */
@ApplicationScoped
public class Invitations {

    @Inject
    private KeycloakConnection keycloak;

    /** An invitation that nobody has followed yet. */
    public record Invitation(String id, String email, Instant sentAt, Instant expiresAt) {

        private static Invitation of(OrganizationInvitationRepresentation it) {
            return new Invitation(
                    it.getId(),
                    it.getEmail(),
                    Instant.ofEpochSecond(it.getSentDate()),
                    Instant.ofEpochSecond(it.getExpiresAt()));
        }
    }

    /**
     * Invites somebody, who may have an account or not. Somebody who is invited already gets no second mail.
     *
     * @return whether a mail was sent
     */
    public boolean ensure(UUID tenantId, String email) {
        if (to(tenantId, email).isPresent()) {
            return false;
        }
        keycloak.create(
                realm -> Organizations.organization(realm, tenantId).members().inviteUser(email, null, null));
        return true;
    }

    /** The invitation of somebody. */
    public Optional<Invitation> to(UUID tenantId, String email) {
        return open(tenantId, email).stream()
                .filter(invitation -> invitation.email().equalsIgnoreCase(email))
                .findFirst();
    }

    /** All invitations that wait. */
    public List<Invitation> all(UUID tenantId) {
        return open(tenantId, null);
    }

    private List<Invitation> open(UUID tenantId, String search) {
        return keycloak.ask(realm -> {
            OrganizationResource organization = Organizations.organization(realm, tenantId);
            return Slices.all(
                            (from, size) -> organization.invitations().list(null, search, null, null, null, from, size))
                    .stream()
                    .map(Invitation::of)
                    .toList();
        });
    }

    /**
     * Sends the mail again, with a new time to follow it.
     *
     * @return whether a mail was sent
     */
    public boolean again(UUID tenantId, String email) {
        Optional<Invitation> sent = to(tenantId, email);
        sent.ifPresent(invitation -> keycloak.create(realm ->
                Organizations.organization(realm, tenantId).invitations().resend(invitation.id())));
        return sent.isPresent() || ensure(tenantId, email);
    }

    /** Takes an invitation back, or finds it gone: its link leads nowhere any more. */
    public void revoke(UUID tenantId, String invitationId) {
        keycloak.remove(realm ->
                Organizations.organization(realm, tenantId).invitations().delete(invitationId));
    }
}
