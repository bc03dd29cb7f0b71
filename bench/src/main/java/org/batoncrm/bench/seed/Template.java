package org.batoncrm.bench.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.stack.StackProblem;

/**
 * What is copied: the set-up of a tenant, and its newest leads with all that came of them.
 *
 * @param rows the rows of each table as JSON, so that nothing comes before what it refers to
 * @param hero whose place the new tenant's admin takes: the one with the most leads
 */
record Template(Map<String, String> rows, UUID hero) {

    private static final String ALL = "true";

    /** Reads the template under its own row level security. */
    static Template read(Connection connection, String alias, int leads) throws SQLException {
        enter(connection, tenant(connection, alias));
        Map<String, String> rows = new LinkedHashMap<>();
        for (var table : tables(leads).entrySet()) {
            String sql = "select coalesce(json_agg(t), '[]') from %s t where t.tenant_id = current_tenant() and %s"
                    .formatted(table.getKey(), table.getValue());
            rows.put(table.getKey(), value(connection, sql));
        }
        String hero = value(
                connection,
                "select owner_id from lead where tenant_id = current_tenant() group by owner_id order by count(*) desc limit 1");
        connection.rollback();
        return new Template(rows, UUID.fromString(hero));
    }

    /** The tables in their order, each with what is taken of it. */
    private static Map<String, String> tables(int most) {
        String lead = of("lead", "true order by created_at desc, id desc limit " + most);
        String opportunity = of("opportunity", "lead_id in " + lead);
        String quotation = of("quotation", "opportunity_id in " + opportunity);
        String customer = of("customer", "lead_id in " + lead);
        String booking = of("booking_order", "quotation_id in " + quotation);
        String any =
                "(t.record_id in %s or t.record_id in %s or t.record_id in %s or t.record_id in %s or t.record_id in %s)"
                        .formatted(lead, opportunity, quotation, customer, booking);
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("tenant", ALL);
        tables.put("member", ALL);
        tables.put("stage", ALL);
        tables.put("reason", ALL);
        tables.put("letterhead", ALL);
        tables.put("team", ALL);
        tables.put("team_member", ALL);
        tables.put("document_counter", ALL);
        tables.put("lead", "t.id in " + lead);
        tables.put("opportunity", "t.id in " + opportunity);
        tables.put("quotation", "t.id in " + quotation);
        tables.put("quotation_line", "t.quotation_id in " + quotation);
        tables.put("negotiation_round", "t.quotation_id in " + quotation);
        tables.put("customer", "t.id in " + customer);
        tables.put("contact", "t.customer_id in " + customer);
        tables.put("booking_order", "t.id in " + booking);
        tables.put("booking_item", "t.booking_id in " + booking);
        tables.put("activity", any);
        tables.put("event", any);
        return tables;
    }

    private static String of(String table, String which) {
        return "(select id from %s where tenant_id = current_tenant() and %s)".formatted(table, which);
    }

    /** How many rows a copy has. */
    int size() {
        return rows.values().stream()
                .mapToInt(json -> json.split("\"tenant_id\"", -1).length - 1)
                .sum();
    }

    /** Puts the transaction into a tenant, as the platform that opens it. */
    static void enter(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                "select set_config('baton.tenant', ?, true), set_config('baton.platform', 'on', true)")) {
            set.setString(1, tenant.toString());
            set.execute();
        }
    }

    private static UUID tenant(Connection connection, String alias) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select tenant_id from tenant where alias = ?")) {
            find.setString(1, alias);
            try (ResultSet found = find.executeQuery()) {
                if (!found.next()) {
                    throw new StackProblem("There is no tenant " + alias + " to copy: name one by -Dseed.template.");
                }
                return found.getObject(1, UUID.class);
            }
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(sql);
                ResultSet answer = ask.executeQuery()) {
            if (!answer.next()) {
                throw new StackProblem("The template has no leads");
            }
            return answer.getString(1);
        }
    }
}
