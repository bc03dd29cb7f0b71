package org.batoncrm.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class FillTest {

    private static final String BROKEN_LINKS =
            """
            select seq from (select seq, hash, sha256(coalesce(lag(hash) over (order by seq), '') || digest) as wanted
                from event_seal) s where hash is distinct from wanted""";

    private final FilledDatabase database = FilledDatabase.get();
    private final Accounts accounts = database.accounts;
    private final EmbeddedPostgres postgres = database.postgres;
    private final DataSource owner = database.owner;

    @Test
    void theBigCompaniesAreFull() throws Exception {
        assertThat(ask("harbour-freight", "select count(*) >= 170 from lead")).containsExactly("t");
        assertThat(ask("lumen-events", "select count(*) >= 30 from booking_order"))
                .containsExactly("t");
        assertThat(ask("tinker-trial", "select count(*) from lead")).containsExactly("12");
    }

    @Test
    void whatIsFilledIsNotFilledAgain() {
        assertThat(DemoData.isFilled(owner)).isTrue();
    }

    @Test
    void theSuspendedCompanyIsSuspended() throws Exception {
        assertThat(ask("dormant-goods", "select alias from tenant where state = 'SUSPENDED'"))
                .containsExactly("dormant-goods");
    }

    /** What the application would find wrong, in any tenant. */
    @Test
    void everythingFitsTogether() throws Exception {
        for (Company company : Companies.ALL) {
            for (String records : List.of("lead", "opportunity", "quotation", "booking_order")) {
                assertThat(ask(
                                company.alias(),
                                """
                                select r.id from %s r where state_since > updated_at or 1 <> (select count(*) from event e
                                  where e.record_id = r.id and e.move = 'CREATE') or state <> (select to_state from event e
                                  where e.record_id = r.id order by at desc, id desc limit 1)"""
                                        .formatted(records)))
                        .as(company.alias() + " " + records)
                        .isEmpty();
            }
            assertThat(
                            ask(
                                    company.alias(),
                                    """
                            select b.number from booking_order b join quotation q on q.id = b.quotation_id
                            where q.state <> 'ACCEPTED' or q.gross <> b.amount
                            union all select number from quotation q where state = 'ACCEPTED'
                              and not exists (select 1 from booking_order b where b.quotation_id = q.id)
                            union all select number from quotation where approved_by = submitted_by
                            union all select number from quotation where state in ('SENT', 'NEGOTIATION')
                              and expires_at < now() and (select state from tenant
                                where tenant_id = current_tenant()) = 'ACTIVE'"""))
                    .as(company.alias())
                    .isEmpty();
        }
    }

    @Test
    void theApplicationGoesOnCountingWhereTheDemoStopped() throws Exception {
        for (Company company : Companies.ALL) {
            for (String document : List.of("quotation", "booking_order")) {
                List<String> given = ask(
                        company.alias(),
                        "select substr(number, 3, 4) || ' ' || max(substr(number, 8)::int) from " + document
                                + " group by substr(number, 3, 4) order by 1");
                assertThat(ask(
                                company.alias(),
                                "select year || ' ' || last from document_counter where kind = upper('" + document
                                        + "') order by 1"))
                        .isEqualTo(given);
            }
        }
    }

    @Test
    void theHistoryIsChained() throws Exception {
        for (Company company : Companies.ALL) {
            assertThat(
                            ask(
                                    company.alias(),
                                    "select (count(*) = (select count(*) from event)) || ' ' || (max(seq) = count(*)) from event_seal"))
                    .containsExactly("true true");
            assertThat(ask(company.alias(), BROKEN_LINKS)).isEmpty();
        }
    }

    @Test
    void whatWasWrittenBeforeThereWereSealsIsChainedByTheMigration() throws Exception {
        try (Connection admin = postgres.getPostgresDatabase().getConnection();
                Statement sql = admin.createStatement()) {
            sql.execute("create database older owner baton_owner");
        }
        DataSource older = postgres.getDatabase("baton_owner", "older");
        Flyway.configure()
                .dataSource(older)
                .placeholders(Map.of("appRole", "baton_app"))
                .target("6")
                .load()
                .migrate();
        UUID tenant = accounts.tenants().get("harbour-freight");
        try (Connection connection = older.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("select set_config('baton.tenant', '" + tenant + "', false)");
            sql.execute("insert into tenant values ('" + tenant
                    + "', 'older', 'Older', 'ACTIVE', 'EUR', 'UTC', '19.00 Standard rate', 20, 30, null, now())");
            sql.execute("insert into event (tenant_id, id, at, kind, record_type, record_id, move) select '" + tenant
                    + "', gen_random_uuid(), now() - i * interval '1 h', 'PROCESS', 'CUSTOMER', gen_random_uuid(), 'CREATE'"
                    + " from generate_series(1, 50) i");
        }
        Flyway.configure()
                .dataSource(older)
                .placeholders(Map.of("appRole", "baton_app"))
                .load()
                .migrate();
        assertThat(ask(older, "harbour-freight", "select max(seq) from event_seal where intruder is null"))
                .containsExactly("50");
        assertThat(ask(older, "harbour-freight", BROKEN_LINKS)).isEmpty();
        assertThat(ask(
                        older,
                        "harbour-freight",
                        "select e.id from event e join event_seal s using (tenant_id, id) order by e.at"))
                .isEqualTo(ask(older, "harbour-freight", "select id from event_seal order by seq"));
    }

    private List<String> ask(String alias, String query) throws Exception {
        return ask(owner, alias, query);
    }

    private List<String> ask(DataSource database, String alias, String query) throws Exception {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "select set_config('baton.tenant', '" + accounts.tenants().get(alias) + "', false)");
            List<String> answers = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery(query)) {
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
            return answers;
        }
    }
}
