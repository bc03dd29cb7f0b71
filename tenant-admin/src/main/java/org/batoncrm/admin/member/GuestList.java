package org.batoncrm.admin.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.batoncrm.admin.keycloak.Invitations;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.InvitationService.InvitationRow;
import org.batoncrm.identity.Role;

/** Who is invited and has not come yet: what Keycloak says of the mail, and which roles wait here. */
@ApplicationScoped
public class GuestList {

    /**
     * Somebody who is invited.
     *
     * @param invitedBy who invited; null when it was no member
     * @param until how long the link can be followed; null when it cannot
     */
    public record Guest(
            String email, Set<Role> roles, UUID invitedBy, Instant invitedAt, GuestState state, Instant until) {}

    @Inject
    private CallerContext callers;

    @Inject
    private InvitationService waiting;

    @Inject
    private Invitations invitations;

    @Inject
    private OrganizationMembers members;

    /** Everybody who is invited, the newest first. */
    public List<Guest> all() {
        List<InvitationRow> rows = waiting.all();
        if (rows.isEmpty()) {
            return List.of();
        }
        UUID tenantId = callers.require().tenantId();
        Map<String, Invitations.Invitation> sent = invitations.all(tenantId).stream()
                .collect(Collectors.toMap(it -> key(it.email()), Function.identity(), (one, other) -> one));
        return rows.stream()
                .map(row -> guest(tenantId, row, sent.get(key(row.email()))))
                .toList();
    }

    private Guest guest(UUID tenantId, InvitationRow row, Invitations.Invitation sent) {
        boolean open = sent != null && sent.expiresAt().isAfter(Instant.now());
        GuestState state = open
                ? GuestState.WAITING
                : members.has(tenantId, row.email()) ? GuestState.ACCEPTED : GuestState.EXPIRED;
        return new Guest(
                row.email(), row.roles(), row.invitedBy(), row.invitedAt(), state, open ? sent.expiresAt() : null);
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
