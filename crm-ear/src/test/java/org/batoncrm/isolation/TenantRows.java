package org.batoncrm.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.batoncrm.e2e.RunningStack;

/** All that the database holds of one tenant, read past the application. */
public final class TenantRows {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

    /** How many records of a table are looked at. */
    private static final int SOME = 40;

    /** How a record is made that no company of the demo has: one statement that returns something. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "webhook",
            """
            with hook as (
                insert into webhook (tenant_id, id, version, url, events, state, secret_number, created_at, updated_at)
                values (current_tenant(), gen_random_uuid(), 1, 'http://localhost:9/', '*', 'PAUSED', 1, now(), now())
                returning id)
            insert into webhook_delivery (tenant_id, id, webhook_id, event_type, record_id, position, state, due,
                created_at)
            select current_tenant(), gen_random_uuid(), id, 'webhook.test',
                (select l.id from lead l where l.tenant_id = current_tenant() order by l.id desc limit 1),
                1, 'DELIVERED', now(), now()
            from hook returning webhook_id::text""",
            "transfer",
            """
            with file as (
                insert into transfer (tenant_id, id, kind, state, asked_at, attempt, heard_at, ended_at, rows_done,
                    rows_total, file_name, bytes, sha256)
                values (current_tenant(), gen_random_uuid(), 'EXPORT', 'DONE', now(), 1, now(), now(), 1, 1, 'export.zip',
                    4, repeat('0', 64))
                returning id)
            insert into transfer_chunk (tenant_id, transfer_id, number, bytes)
            select current_tenant(), id, 0, 'data' from file returning number::text""",
            "isolation_run",
            """
            insert into isolation_run (tenant_id, id, asked_at, heard_at, ended_at, state, attempts, findings, report)
            values (current_tenant(), gen_random_uuid(), now(), now(), now(), 'HELD', 0, 0,
                '{"company": "", "startedAt": "2026-01-01T00:00:00Z", "endedAt": "2026-01-01T00:00:00Z", "schema": 1, "tried": []}')
            returning id::text""");

    private final DataSource owner = RunningStack.get().postgres().owner();
    private final String alias;
    private final String tenant;

    /** The tenant of this alias. */
    public TenantRows(String alias) {
        this.alias = alias;
        tenant = column("select tenant_id::text from tenant where alias = '" + alias + "'")
                .get(0);
    }

    /** The ids of the newest records of a table, the newest first. */
    public List<String> ids(String table) {
        String newest =
                "select id::text from " + table + " where tenant_id = current_tenant() order by id desc limit " + SOME;
        List<String> ids = column(newest);
        if (ids.isEmpty()) {
            make(table);
            ids = column(newest);
        }
        return ids;
    }

    /**
     * The id of a record that nobody else has: people may work for several tenants.
     *
     * @param alone the ids that are this tenant's alone
     */
    public String idOf(String table, Set<String> alone) {
        return ids(table).stream()
                .filter(id -> !table.equals("member") || alone.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** The id of a record that was made in the place of all that there were. */
    public String anew(String table) {
        column("delete from " + table + " where tenant_id = current_tenant() returning id::text");
        return ids(table).get(0);
    }

    private void make(String table) {
        String example = EXAMPLES.get(table);
        if (example == null) {
            throw new AssertionError("There is no " + table + " in " + alias
                    + " to try. Let the demo's companies have one, or add to EXAMPLES in"
                    + " crm-ear/src/test/java/org/batoncrm/isolation/TenantRows.java how one is inserted.");
        }
        column(example);
    }

    /** The ids of everything that is this tenant's and not the other's; people may work for both. */
    public Set<String> idsThatAreNotOf(TenantRows other) {
        Set<String> ids = everyId();
        ids.removeAll(other.everyId());
        return ids;
    }

    private Set<String> everyId() {
        Set<String> ids = new HashSet<>();
        column(
                        """
                        select format('select %I::text from %I where tenant_id = current_tenant()', column_name, table_name)
                        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'uuid'
                        and exists (select 1 from information_schema.columns k
                            where k.table_name = c.table_name and k.column_name = 'tenant_id')""")
                .forEach(query -> ids.addAll(column(query)));
        ids.remove(null);
        return ids;
    }

    /** The ids of this tenant that stand in a text. */
    public static List<String> in(String text, Set<String> ids) {
        return ID.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(ids::contains)
                .distinct()
                .toList();
    }

    /**
     * A fingerprint of the rows of each table.
     *
     * @param except tables that change by themselves
     */
    public Map<String, String> fingerprints(Set<String> except) {
        Map<String, String> prints = new TreeMap<>();
        column(
                        """
                        select table_name::text from information_schema.columns
                        where table_schema = 'public' and column_name = 'tenant_id'""")
                .stream()
                .filter(table -> !except.contains(table))
                .forEach(table -> prints.put(
                        table,
                        column("select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                                        + table + " t where tenant_id = current_tenant()")
                                .get(0)));
        return prints;
    }

    private List<String> column(String query) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement set = connection.prepareStatement("select set_config('baton.tenant', ?, true)")) {
                set.setString(1, tenant);
                set.execute();
            }
            try (PreparedStatement sql = connection.prepareStatement(query);
                    ResultSet rows = sql.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                connection.commit();
                return values;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
