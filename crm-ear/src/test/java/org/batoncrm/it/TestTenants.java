package org.batoncrm.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.Role;

/** Two tenants with the same names in them, so that nothing but the tenant tells their rows apart. */
public final class TestTenants {

    public static final UUID NORTH = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    public static final UUID SOUTH = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    /** Companies that have just begun, for tests that import into one. */
    public static final List<UUID> NEW = List.of(
            UUID.fromString("00000000-0000-7000-8000-0000000000e1"),
            UUID.fromString("00000000-0000-7000-8000-0000000000e2"),
            UUID.fromString("00000000-0000-7000-8000-0000000000e3"));

    public static final UUID TEAM = UUID.fromString("00000000-0000-7000-8000-0000000000c1");
    public static final UUID OTHER_TEAM = UUID.fromString("00000000-0000-7000-8000-0000000000c2");

    private TestTenants() {}

    /** A sales manager of this tenant. */
    public static Caller sales(UUID tenant) {
        return caller(tenant, 1, Role.SALES_MANAGER);
    }

    /** Another sales manager of this tenant. */
    public static Caller otherSales(UUID tenant) {
        return caller(tenant, 2, Role.SALES_MANAGER);
    }

    /** A member of this tenant's operation team. */
    public static Caller operations(UUID tenant) {
        return caller(tenant, 3, Role.OPERATIONS);
    }

    /** The admin of this tenant. */
    public static Caller admin(UUID tenant) {
        return caller(tenant, 4, Role.TENANT_ADMIN);
    }

    private static Caller caller(UUID tenant, int number, Role... roles) {
        return new Caller(
                tenant, member(number), "Member " + number, "member" + number + "@example.com", Set.of(roles));
    }

    private static UUID member(int number) {
        return new UUID(0x7000, 0x8000_0000_0000_0000L + number);
    }

    private static List<UUID> all() {
        return Stream.concat(Stream.of(NORTH, SOUTH), NEW.stream()).toList();
    }

    /** Writes all tenants as the owner of the tables, under the same row level security as everybody. */
    static void create(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        for (UUID tenant : all()) {
            write(owner, tenant, tenant.equals(NORTH) ? "north" : tenant.equals(SOUTH) ? "south" : tenant.toString());
            owner.commit();
        }
    }

    /** Writes one tenant, in the transaction under way. */
    static void write(Connection owner, UUID tenant, String alias) throws SQLException {
        run(
                owner,
                "select set_config('baton.tenant', ?, true), set_config('baton.platform', 'on', true)",
                tenant.toString());
        run(
                owner,
                "insert into tenant values (?, ?, 'Same Name', 'ACTIVE', 'EUR', 'Europe/Berlin', '19.00 Standard rate', 20, 30, null, now())",
                tenant,
                alias);
        for (int number = 1; number <= 4; number++) {
            run(
                    owner,
                    "insert into member values (?, ?, ?, ?)",
                    tenant,
                    member(number),
                    "Member " + number,
                    "member" + number + "@example.com");
        }
        run(owner, "insert into stage values (?, ?, 'Discovery', 1, 10)", tenant, UUID.randomUUID());
        run(owner, "insert into stage values (?, ?, 'Proposal', 2, 60)", tenant, UUID.randomUUID());
        run(owner, "insert into team values (?, ?, 'Road')", tenant, TEAM);
        run(owner, "insert into team values (?, ?, 'Sea')", tenant, OTHER_TEAM);
        run(owner, "insert into team_member values (?, ?, ?, ?)", tenant, UUID.randomUUID(), TEAM, member(3));
        for (String kind : Arrays.stream(org.batoncrm.process.ReasonKind.values())
                .map(Enum::name)
                .collect(Collectors.toList())) {
            run(owner, "insert into reason values (?, ?, ?, 'Too late', 1, false)", tenant, UUID.randomUUID(), kind);
        }
    }

    private static void run(Connection owner, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
