package org.batoncrm.bench.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the rows of invented tenants, as the application's role and under its row level security, each tenant in a
 * transaction of its own. The event log comes along, with its seals and its chain: a check of the history finds it whole.
 * One thread uses it.
 */
final class SeedRows {

    /** Counted as the platform's clock counts, which would need many minutes for so many new tenants. */
    private static final String FIGURES =
            """
            insert into tenant_figures (tenant_id, members, leads, records, storage_bytes, last_activity, counted_at)
            select current_tenant(), (select count(*) from member where tenant_id = current_tenant()),
                (select count(*) from lead where tenant_id = current_tenant()),
                (select count(*) from lead where tenant_id = current_tenant())
                    + (select count(*) from opportunity where tenant_id = current_tenant())
                    + (select count(*) from quotation where tenant_id = current_tenant())
                    + (select count(*) from customer where tenant_id = current_tenant())
                    + (select count(*) from booking_order where tenant_id = current_tenant()),
                0, (select max(at) from event where tenant_id = current_tenant()), now()""";

    private final Connection connection;
    private final Template template;
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();

    SeedRows(Connection connection, Template template) throws SQLException {
        this.connection = connection;
        this.template = template;
        for (String table : template.rows().keySet()) {
            inserts.put(table, connection.prepareStatement(copy(table)));
        }
        connection.rollback();
    }

    /** The aliases of the tenants that are there. */
    static Set<String> there(Connection connection) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("select alias from tenant");
                ResultSet answer = ask.executeQuery()) {
            Set<String> there = new HashSet<>();
            while (answer.next()) {
                there.add(answer.getString(1));
            }
            return there;
        }
    }

    void write(SeededTenant tenant, SeedOrganizations.Admin admin) throws SQLException {
        Template.enter(connection, admin.tenantId());
        try (PreparedStatement who = connection.prepareStatement(
                "select set_config('seed.alias', ?, true), set_config('seed.name', ?, true),"
                        + " set_config('seed.email', ?, true), set_config('seed.admin', ?, true),"
                        + " set_config('seed.hero', ?, true)")) {
            who.setString(1, tenant.alias());
            who.setString(2, tenant.name());
            who.setString(3, tenant.email());
            who.setString(4, admin.userId().toString());
            who.setString(5, template.hero().toString());
            who.execute();
        }
        for (var insert : inserts.entrySet()) {
            insert.getValue().setString(1, template.rows().get(insert.getKey()));
            insert.getValue().executeUpdate();
        }
        try (PreparedStatement rest = connection.prepareStatement(FIGURES);
                PreparedStatement chain = connection.prepareStatement("select link_events(2147483647)")) {
            rest.executeUpdate();
            chain.execute();
        }
        connection.commit();
    }

    private String copy(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (PreparedStatement ask =
                connection.prepareStatement("select attname, format_type(atttypid, null) from pg_attribute"
                        + " where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum")) {
            ask.setString(1, table);
            try (ResultSet columns = ask.executeQuery()) {
                while (columns.next()) {
                    names.add(columns.getString(1));
                    values.add(value(table, columns.getString(1), columns.getString(2)));
                }
            }
        }
        return "insert into %s (%s) select %s from json_populate_recordset(null::%s, ?::json) r"
                .formatted(
                        table,
                        names.stream().collect(Collectors.joining(", ")),
                        values.stream().collect(Collectors.joining(", ")),
                        table);
    }

    /** An id of the template becomes one that only this tenant has; what was in order of time stays so. */
    private static String value(String table, String column, String type) {
        return switch (table + "." + column) {
            case "tenant.alias" -> "current_setting('seed.alias')";
            case "tenant.name" -> "current_setting('seed.name')";
            case "tenant.plan" -> "'STANDARD'";
            case "tenant.webhooks" -> "false";
            case "tenant.set_up_by", "tenant.set_up_at" -> "null";
            case "member.email" ->
                "case r.id when current_setting('seed.hero')::uuid then current_setting('seed.email')"
                        + " else r.email end";
            default ->
                column.equals("tenant_id") ? "current_tenant()" : type.equals("uuid") ? id(column) : "r." + column;
        };
    }

    private static String id(String column) {
        return ("case r.%1$s when current_setting('seed.hero')::uuid then current_setting('seed.admin')::uuid else"
                        + " (left(r.%1$s::text, 24) || left(md5(current_setting('baton.tenant') || r.%1$s::text), 12))::uuid end")
                .formatted(column);
    }
}
