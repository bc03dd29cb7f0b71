package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.SOUTH;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.batoncrm.isolation.Attack;
import org.batoncrm.isolation.Canary;
import org.batoncrm.isolation.IsolationService;
import org.batoncrm.isolation.Leak;
import org.batoncrm.isolation.PersistenceWay;
import org.batoncrm.isolation.Report;
import org.batoncrm.isolation.RunState;
import org.batoncrm.isolation.ServiceWay;
import org.batoncrm.isolation.SqlWay;
import org.batoncrm.isolation.Way;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.Unknown;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
public class IsolationIT {

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Resource(lookup = "jdbc/owner")
    private DataSource owner;

    @Inject
    private Desk desk;

    @Inject
    private RawSql raw;

    @Inject
    private Attack attack;

    @Inject
    private SqlWay sql;

    @Inject
    private PersistenceWay persistence;

    @Inject
    private ServiceWay services;

    @Inject
    private IsolationService proofs;

    private Report attackBy(Way... ways) {
        desk.lead(sales(NORTH));
        return attack.on(admin(NORTH), List.of(ways), log -> {});
    }

    @Test
    void nothingGetsThroughAndAllOfItIsTried() throws SQLException {
        Report report = attackBy(sql, persistence, services);
        assertThat(report.lines().stream().filter(line -> !line.leaks().isEmpty()))
                .isEmpty();
        assertThat(report.ways()).containsExactly("sql", "persistence", "services");
        assertThat(report.of("sql"))
                .extracting(Report.Line::target)
                .containsAll(
                        raw.all(
                                """
                                select c.table_name::text from information_schema.columns c
                                where c.table_schema = 'public' and c.column_name = 'tenant_id'"""));
        assertThat(report.of("persistence")).extracting(Report.Line::target).contains("Lead", "Event", "BookingOrder");
        assertThat(report.of("services"))
                .extracting(Report.Line::target)
                .contains("LeadService.get", "LeadService.list", "QuotationService.accept", "BookingService.assign");
        assertThat(report.attempts()).isGreaterThan(1000);
        assertThat(Report.read(report.json())).isEqualTo(report);
        assertThat(report.json()).doesNotContain(Canary.NORTH.secret(), Canary.SOUTH.secret());
    }

    @Test
    void theCanariesHaveTheSameIdsAndNumbers() throws SQLException {
        attackBy();
        for (String table :
                List.of("lead", "opportunity", "quotation", "customer", "contact", "booking_order", "team")) {
            String twins = "select count(*) from " + table + " where id = '" + Canary.twin(table) + "'";
            assertThat(rows(Canary.NORTH, twins)).as(table).isEqualTo("1");
            assertThat(rows(Canary.SOUTH, twins)).as(table).isEqualTo("1");
        }
        String numbers = "select string_agg(number, ' ' order by number) from booking_order";
        assertThat(rows(Canary.NORTH, numbers)).isEqualTo(rows(Canary.SOUTH, numbers));
    }

    private String rows(Canary canary, String query) throws SQLException {
        return raw.first("select set_config('baton.tenant', '" + canary.tenantId() + "', true)", query);
    }

    @Test
    void aHoleInTheDatabasesWallIsFoundAndNothingOfItIsTold() throws SQLException {
        asOwner("alter table lead disable row level security");
        try {
            Report report = attackBy(sql);
            assertThat(report.findings()).isPositive();
            assertThat(report.lines().stream().filter(line -> !line.leaks().isEmpty()))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.target()).isEqualTo("lead");
                        assertThat(line.leaks())
                                .extracting(Report.Leaked::leak)
                                .contains(Leak.READ, Leak.READ_BY_NOBODY, Leak.CHANGED, Leak.LOCKED);
                    });
            assertThat(report.json()).doesNotContain("Canary Foods", Canary.NORTH.secret(), Canary.SOUTH.secret());
        } finally {
            asOwner("alter table lead enable row level security");
        }
        assertThat(attackBy(sql).findings()).isZero();
    }

    @Test
    void aGateBesideTheWallIsFound() throws SQLException {
        asOwner("create policy gate on activity using (true)");
        try {
            assertThat(attackBy(sql).lines().stream()
                            .filter(line -> !line.leaks().isEmpty())
                            .map(Report.Line::target))
                    .containsExactly("activity");
        } finally {
            asOwner("drop policy gate on activity");
        }
    }

    @Test
    void aRightThatTheRoleShouldNotHaveOpensNothingByItself() throws SQLException {
        asOwner("grant delete on lead to baton_app");
        try {
            assertThat(attackBy(sql).findings()).isZero();
        } finally {
            asOwner("revoke delete on lead from baton_app");
        }
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    @Test
    void whatEverybodyMayReadIsOnTheListOfIt() throws SQLException {
        assertThat(raw.all("select distinct tablename::text from pg_policies where cmd = 'SELECT' and qual = 'true'"))
                .isSubsetOf(SqlWay.OPEN_LISTS);
    }

    @Test
    void aProofIsAskedForOnceAtATimeAndNotAllTheTime() {
        UUID proof = desk.as(admin(SOUTH), proofs::begin);
        assertThatThrownBy(() -> desk.as(admin(SOUTH), proofs::begin)).isInstanceOf(RuleBroken.class);
        Report report = attackBy(persistence);
        desk.does(admin(SOUTH), () -> {
            proofs.heard(proof, "persistence", 7, 0);
            proofs.end(proof, report);
        });
        assertThat(desk.as(admin(SOUTH), () -> proofs.get(proof)).state()).isEqualTo(RunState.HELD);
        assertThatThrownBy(() -> desk.as(admin(SOUTH), proofs::begin)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> desk.as(admin(NORTH), () -> proofs.get(proof))).isInstanceOf(Unknown.class);
    }
}
