package org.batoncrm.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the database's own function erases, and what it refuses to. */
class ErasureTest {

    private static final String PLATFORM = "select set_config('baton.platform', 'on', true)";
    private static final String ERASE = "select name || ' ' || rows from erase_tenant()";
    private static final String DUE =
            "update tenant set state = 'CLOSING', erase_at = now() - interval '1 minute' where tenant_id = current_tenant()";

    private final FilledDatabase database = FilledDatabase.get();

    @Test
    void whatIsDueGoesToTheLastRowAndNothingOfOthers() throws SQLException {
        UUID tenant = company();
        UUID other = database.tenant("harbour-freight");
        List<String> before = counts(other);
        asOwner(tenant, PLATFORM, DUE);
        List<String> gone = asApplication(tenant, PLATFORM, ERASE);
        assertThat(gone).contains("lead 1", "event 1", "event_seal 1", "transfer_chunk 1", "tenant 1");
        assertThat(counts(tenant)).isNotEmpty().allMatch(line -> line.endsWith(" 0"));
        assertThat(counts(other)).isEqualTo(before);
    }

    @Test
    void whatIsNotDueStays() throws SQLException {
        UUID tenant = company();
        List<String> before = counts(tenant);
        refused(tenant, "not due", PLATFORM, ERASE);
        refused(tenant, "not due", ERASE);
        asOwner(
                tenant,
                PLATFORM,
                "update tenant set state = 'CLOSING', erase_at = now() + interval '1 minute'"
                        + " where tenant_id = current_tenant()");
        refused(tenant, "not due", PLATFORM, ERASE);
        assertThat(counts(tenant)).isEqualTo(before);
    }

    @Test
    void onlyThePlatformErasesAndNobodyAtOnce() throws SQLException {
        UUID tenant = company();
        refused(tenant, "in a day at the earliest", PLATFORM, DUE);
        refused(
                tenant,
                "in a day at the earliest",
                "update tenant set leaves_at = now() where tenant_id = current_tenant()");
        asOwner(tenant, PLATFORM, DUE);
        refused(tenant, "not due", ERASE);
        refused(company(), "not due", PLATFORM, ERASE);
        assertThat(counts(tenant)).contains("lead 1");
    }

    private UUID company() throws SQLException {
        UUID tenant = UUID.randomUUID();
        asOwner(
                tenant,
                PLATFORM,
                "insert into tenant (tenant_id, alias, name, state, currency, zone, tax_rates, approval_discount,"
                        + " validity_days, created_at) values (current_tenant(), current_tenant()::text, 'Ending', 'ACTIVE',"
                        + " 'EUR', 'UTC', '0 None', 10, 14, now())",
                "insert into member (tenant_id, id, name, email) values (current_tenant(), gen_random_uuid(), 'A', 'a@b.cd')",
                "update tenant set set_up_by = (select id from member) where tenant_id = current_tenant()",
                "insert into lead (tenant_id, id, version, created_at, owner_id, state, state_since, updated_at, company,"
                        + " source) select tenant_id, gen_random_uuid(), 1, now(), id, 'NEW', now(), now(), 'C', 'OTHER'"
                        + " from member",
                "insert into event (tenant_id, id, at, kind, record_type, record_id, move)"
                        + " select tenant_id, gen_random_uuid(), now(), 'PROCESS', 'LEAD', id, 'CREATE' from lead",
                "insert into transfer (tenant_id, id, kind, state, asked_at, attempt, heard_at, rows_done, rows_total,"
                        + " file_name, bytes) values (current_tenant(), gen_random_uuid(), 'EXPORT', 'DONE', now(), 1, now(),"
                        + " 0, 0, 'x', 1)",
                "insert into transfer_chunk select tenant_id, id, 0, '\\x00' from transfer",
                "insert into transfer_due values (current_tenant(), now())",
                "insert into tenant_figures values (current_tenant(), 1, 1, 1, 0, null, now())");
        return tenant;
    }

    private List<String> counts(UUID tenant) throws SQLException {
        List<String> counts = new ArrayList<>();
        for (String table : asApplication(
                tenant,
                """
                select c.relname::text from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1""")) {
            counts.addAll(asApplication(
                    tenant,
                    "select '" + table + " ' || count(*) from " + table + " where tenant_id = current_tenant()"));
        }
        return counts;
    }

    private void refused(UUID tenant, String why, String... statements) {
        assertThatThrownBy(() -> asApplication(tenant, statements)).hasMessageContaining(why);
    }

    private List<String> asApplication(UUID tenant, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.applicationUrl())) {
            return run(connection, tenant, statements);
        }
    }

    private void asOwner(UUID tenant, String... statements) throws SQLException {
        try (Connection connection = database.owner.getConnection()) {
            run(connection, tenant, statements);
        }
    }

    private static List<String> run(Connection connection, UUID tenant, String... statements) throws SQLException {
        connection.setAutoCommit(false);
        List<String> first = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            sql.execute("select set_config('baton.tenant', '" + tenant + "', true)");
            for (String statement : statements) {
                first.clear();
                if (sql.execute(statement)) {
                    try (ResultSet row = sql.getResultSet()) {
                        while (row.next()) {
                            first.add(row.getString(1));
                        }
                    }
                }
            }
            connection.commit();
        }
        return first;
    }
}
