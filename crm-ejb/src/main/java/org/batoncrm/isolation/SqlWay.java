package org.batoncrm.isolation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Statements to the database past all of the application's code, with the rights that the application has: to each table
 * that there is, whatever it is called.
 */
@ApplicationScoped
public class SqlWay implements Way {

    /** What everybody may read as a whole, because it says nothing of what is a tenant's. Nobody may change it for another. */
    public static final Set<String> OPEN_LISTS = Set.of("tenant", "change_under_way", "tenant_figures", "transfer_due");

    private static final String REFUSED = "42501";
    private static final String NO_SUCH_REFERENCE = "23503";
    private static final String TAKEN = "23505";

    @Inject
    private WalledTables tables;

    @Inject
    private SqlProbe sql;

    @Inject
    private NoTenantProbe nobody;

    @Override
    public String key() {
        return "sql";
    }

    @Override
    public void attack(Canary attacker, Prey prey, AttackLog log) {
        for (Table table : tables.all()) {
            if (!OPEN_LISTS.contains(table.name())) {
                read(table, attacker, prey, log);
            }
            if (prey.expendable()) {
                change(table, attacker, prey, log);
                smuggle(table, attacker, prey, log);
                refer(table, attacker, prey, log);
            }
        }
    }

    private void read(Table table, Canary attacker, Prey prey, AttackLog log) {
        String from = "select count(*) from " + table.name();
        nothing(table, Leak.READ, sql.count(from + " where tenant_id = ?1", List.of(prey.tenantId())), log);
        nothing(table, Leak.READ, sql.count(from + " where tenant_id <> ?1", List.of(attacker.tenantId())), log);
        long withoutTenant = nobody.rows(table.name());
        if (withoutTenant == 0) {
            log.held(table.name(), Answer.NOTHING);
        } else {
            log.leaked(table.name(), Leak.READ_BY_NOBODY, withoutTenant);
        }
    }

    private void change(Table table, Canary attacker, Prey prey, AttackLog log) {
        String column = table.updatable() == null ? "tenant_id" : table.updatable();
        String update = "update " + table.name() + " set " + column + " = " + column;
        String delete = "delete from " + table.name();
        nothing(table, Leak.CHANGED, sql.change(update + " where tenant_id = ?1", List.of(prey.tenantId())), log);
        nothing(table, Leak.CHANGED, sql.change(update + " where tenant_id <> ?1", List.of(attacker.tenantId())), log);
        nothing(table, Leak.DELETED, sql.change(delete + " where tenant_id = ?1", List.of(prey.tenantId())), log);
        nothing(table, Leak.DELETED, sql.change(delete + " where tenant_id <> ?1", List.of(attacker.tenantId())), log);
        nothing(
                table,
                Leak.LOCKED,
                sql.count(
                        "select count(*) from (select 1 from " + table.name()
                                + " where tenant_id = ?1 for update) locked",
                        List.of(prey.tenantId())),
                log);
    }

    private static void nothing(Table table, Leak leak, SqlProbe.Outcome outcome, AttackLog log) {
        if (REFUSED.equals(outcome.error())) {
            log.held(table.name(), Answer.REFUSED);
        } else if (outcome.error() == null && outcome.rows() == 0) {
            log.held(table.name(), Answer.NOTHING);
        } else {
            log.leaked(table.name(), outcome.error() == null ? leak : Leak.REACHED, outcome.rows());
        }
    }

    /** Brings a row into the other's tenant: a new one, and one of the attacker's own. */
    private void smuggle(Table table, Canary attacker, Prey prey, AttackLog log) {
        walled(
                table,
                sql.change(
                        "insert into " + table.name()
                                + " select (jsonb_populate_record(t, jsonb_build_object('tenant_id', cast(?2 as text)))).*"
                                + " from " + table.name() + " t where t.tenant_id = ?1 limit 1",
                        List.of(attacker.tenantId(), prey.tenantId().toString())),
                log);
        walled(
                table,
                sql.change(
                        "update " + table.name() + " set tenant_id = ?2 where tenant_id = ?1",
                        List.of(attacker.tenantId(), prey.tenantId())),
                log);
        UUID theirs = prey.records().get(table.name());
        if (theirs != null) {
            free(
                    table,
                    sql.change(
                            "insert into " + table.name()
                                    + " select (jsonb_populate_record(t, jsonb_build_object('id', cast(?2 as text)))).* from "
                                    + table.name() + " t where t.tenant_id = ?1 limit 1",
                            List.of(attacker.tenantId(), theirs.toString())),
                    log);
        }
    }

    private static void walled(Table table, SqlProbe.Outcome outcome, AttackLog log) {
        if (REFUSED.equals(outcome.error())
                || outcome.error() != null && outcome.error().startsWith("P0")) {
            log.held(table.name(), Answer.REFUSED);
        } else if (outcome.error() != null) {
            log.leaked(table.name(), Leak.REACHED, 1);
        } else if (outcome.rows() > 0) {
            log.leaked(table.name(), Leak.ENTERED, outcome.rows());
        }
    }

    /** An id that the other uses is as free for the attacker as any: whether it is taken would tell that it exists. */
    private static void free(Table table, SqlProbe.Outcome outcome, AttackLog log) {
        boolean taken = TAKEN.equals(outcome.error()) && outcome.message().contains("_pkey");
        if (taken) {
            log.leaked(table.name(), Leak.TAKEN, 1);
        } else if (REFUSED.equals(outcome.error())) {
            log.held(table.name(), Answer.REFUSED);
        } else {
            log.held(table.name(), Answer.AS_UNKNOWN);
        }
    }

    /** Lets an own row refer to one of the other's. */
    private void refer(Table table, Canary attacker, Prey prey, AttackLog log) {
        for (Map.Entry<String, String> reference : table.references().entrySet()) {
            UUID theirs = prey.records().get(reference.getValue());
            if (theirs == null) {
                continue;
            }
            String statement = "update " + table.name() + " set " + reference.getKey()
                    + " = ?2 where tenant_id = ?1 and ctid = (select min(ctid) from " + table.name()
                    + " where tenant_id = ?1)";
            SqlProbe.Outcome there = sql.change(statement, List.of(attacker.tenantId(), theirs));
            SqlProbe.Outcome nowhere = sql.change(statement, List.of(attacker.tenantId(), UUID.randomUUID()));
            if (there.error() == null && there.rows() > 0) {
                log.leaked(table.name(), Leak.REFERRED, there.rows());
            } else if (!String.valueOf(there.error()).equals(String.valueOf(nowhere.error()))) {
                log.leaked(table.name(), Leak.TOLD_APART, 1);
            } else {
                log.held(table.name(), NO_SUCH_REFERENCE.equals(there.error()) ? Answer.AS_UNKNOWN : Answer.REFUSED);
            }
        }
    }
}
