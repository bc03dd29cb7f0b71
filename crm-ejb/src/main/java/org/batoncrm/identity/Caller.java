package org.batoncrm.identity;

import java.util.Set;
import java.util.UUID;
import org.batoncrm.text.Shortened;

/**
 * The member on whose behalf a request runs, and the one tenant that the request is in.
 *
 * @param tenantId the id of the Keycloak organization in the token
 * @param memberId the subject of the token; null for the clock
 * @param name the name to show, never null; as much of it as a member has
 * @param email the e-mail address, never null; likewise
 * @param roles the roles in that tenant alone
 */
public record Caller(UUID tenantId, UUID memberId, String name, String email, Set<Role> roles) {

    public Caller {
        name = Shortened.to(name, Member.LONGEST_NAME);
        email = Shortened.to(email, Member.LONGEST_EMAIL);
        roles = Set.copyOf(roles);
    }

    /** The clock, working in this tenant: it is no member, and every service lets it in. */
    public static Caller clock(UUID tenantId) {
        return new Caller(tenantId, null, "", "", Set.of());
    }

    /** Whether nobody but the clock is calling. */
    public boolean isClock() {
        return memberId == null;
    }

    /** Whether the caller operates the platform. */
    public boolean isOperator() {
        return roles.contains(Role.PLATFORM_OPERATOR);
    }

    /** The same caller, at work in another tenant. */
    Caller in(UUID otherTenantId) {
        return new Caller(otherTenantId, memberId, name, email, roles);
    }

    /** Whether the caller holds at least one of these roles. */
    public boolean hasAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
