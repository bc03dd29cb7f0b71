package org.batoncrm.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a member may do. All but {@link #PLATFORM_OPERATOR} are held in one tenant, and that one in the platform alone. */
public enum Role {
    SALES_MANAGER,
    OPERATIONS,
    TENANT_ADMIN,
    PLATFORM_OPERATOR;

    /** The role's name in a token, for example {@code sales_manager}. */
    public String claim() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The role with this name in a token; empty for a role that is none of ours. */
    public static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
