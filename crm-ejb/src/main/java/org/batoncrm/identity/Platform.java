package org.batoncrm.identity;

import java.util.UUID;

/**
 * The platform itself: the one reserved organization, whose members operate it. It has no business, and no tenant can be
 * it: id and alias are taken from the start, at the identity provider and in the list of tenants.
 */
public final class Platform {

    /** The id of its organization and of its row in the list of tenants. */
    public static final UUID ID = UUID.fromString("ba700000-0000-7000-8000-000000000001");

    /** Its alias, which no tenant can have. */
    public static final String ALIAS = "baton-platform";

    /** What the aliases of its own tenants begin with, and those of no other. */
    public static final String PREFIX = "baton-";

    private Platform() {}

    /** Whether a tenant is one of the platform's own: itself, or one of those that prove the isolation. */
    public static boolean owns(UUID tenantId) {
        return tenantId.getMostSignificantBits() == ID.getMostSignificantBits();
    }
}
