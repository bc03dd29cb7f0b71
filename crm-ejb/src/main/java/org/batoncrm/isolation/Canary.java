package org.batoncrm.isolation;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.UUID;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.Role;

/**
 * Two tenants of the platform's own that have nothing but what may be lost, and as much of it in common as the keys allow:
 * names, addresses, document numbers and ids. Each keeps one text to itself; where the other sees it, the wall has a hole.
 */
public enum Canary {
    NORTH("ba700000-0000-7000-8000-0000000000c1", "baton-canary-north"),
    SOUTH("ba700000-0000-7000-8000-0000000000c2", "baton-canary-south");

    /** The one who works in both of them. */
    private static final UUID KEEPER = UUID.fromString("ba700000-0000-7000-8000-0000000000ce");

    private final UUID tenantId;
    private final String alias;

    Canary(String tenantId, String alias) {
        this.tenantId = UUID.fromString(tenantId);
        this.alias = alias;
    }

    /** The id under which both have a record of this table. */
    public static UUID twin(String table) {
        return UUID.nameUUIDFromBytes(("twin " + table).getBytes(StandardCharsets.US_ASCII));
    }

    public UUID tenantId() {
        return tenantId;
    }

    /** The short name of the tenant, and of the program that calls the API for it. */
    public String alias() {
        return alias;
    }

    /** What nobody but this tenant may see. */
    public String secret() {
        return "What " + alias + " keeps to itself";
    }

    /** Somebody who may do everything in this tenant. */
    public Caller keeper() {
        return new Caller(
                tenantId,
                KEEPER,
                "Canary keeper",
                "canary@example.com",
                EnumSet.of(Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN));
    }

    /** The one that attacks this one, and is attacked by it. */
    public Canary other() {
        return this == NORTH ? SOUTH : NORTH;
    }
}
