package org.batoncrm.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The one tenant in a token, and the member's roles in it.
 *
 * @param tenantId the id of the organization
 * @param alias the organization's short name
 * @param roles the roles that its groups give, and no others
 */
public record Membership(UUID tenantId, String alias, Set<Role> roles) {

    /**
     * Reads the claim {@code organization}. A token with more than one organization is as good as one with none: nothing
     * says which is meant. So is one of somebody who came by the identity provider of another company: whoever runs that can
     * make it say anything.
     */
    public static Optional<Membership> in(Map<String, Object> claims) {
        if (claims.get("organization") instanceof Map<?, ?> organizations && organizations.size() == 1) {
            Map.Entry<?, ?> only = organizations.entrySet().iterator().next();
            if (only.getValue() instanceof Map<?, ?> details && details.get("id") instanceof String id) {
                UUID tenantId = UUID.fromString(id);
                if (!CompanyProvider.tenant(claims.get(CompanyProvider.CLAIM))
                        .map(tenantId::equals)
                        .orElse(true)) {
                    return Optional.empty();
                }
                return Optional.of(new Membership(tenantId, (String) only.getKey(), roles(details, tenantId)));
            }
        }
        return Optional.empty();
    }

    /** Whether a token names a tenant that it does not open: the person came by another company's identity provider. */
    public static boolean isShut(Map<String, Object> claims) {
        return claims.get("organization") instanceof Map<?, ?> organizations
                && organizations.size() == 1
                && in(claims).isEmpty();
    }

    /** The member as a caller, under the name that the token gives. */
    public Caller caller(Map<String, Object> claims) {
        String email = text(claims, "email", "");
        String login = text(claims, "preferred_username", email).replaceFirst("^service-account-", "");
        return new Caller(
                tenantId,
                UUID.fromString(String.valueOf(claims.get("sub"))),
                text(claims, "name", email.isEmpty() ? login : email),
                email,
                roles);
    }

    private static String text(Map<String, Object> claims, String name, String otherwise) {
        return claims.get(name) instanceof String text && !text.isBlank() ? text : otherwise;
    }

    private static Set<Role> roles(Map<?, ?> details, UUID tenantId) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (details.get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> names) {
            names.forEach(name -> Role.ofClaim(String.valueOf(name)).ifPresent(roles::add));
        }
        // No tenant can make anybody an operator of the whole platform, and the platform does no tenant's work
        Set<Role> operator = EnumSet.of(Role.PLATFORM_OPERATOR);
        if (tenantId.equals(Platform.ID)) {
            roles.retainAll(operator);
        } else {
            roles.removeAll(operator);
        }
        return roles;
    }
}
