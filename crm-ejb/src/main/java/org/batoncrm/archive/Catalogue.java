package org.batoncrm.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which tables hold rows of tenants, read off the database's own catalogue: a table that is new is found, too. */
public final class Catalogue {

    /** The column that every such table has. */
    static final String TENANT = "tenant_id";

    private static final String TABLES_WITH_TENANT =
            """
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
            and exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id'
                and not t.attisdropped)
            """;

    private static final String COLUMNS =
            """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                a.attnotnull,
                a.atthasdef or a.attidentity <> ''
            """
                    + TABLES_WITH_TENANT
                    + "and a.attgenerated = '' order by c.relname, a.attnum";

    private static final String KEYS = """
            select c.relname, a.attname
            """
            + TABLES_WITH_TENANT
            + """
                    and exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary
                        and a.attnum = any (i.indkey))
                    order by c.relname, a.attnum""";

    private static final String REFERENCES =
            """
            select c.relname, a.attname, f.relname, b.attname
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_class f on f.oid = k.confrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[2]
            join pg_attribute b on b.attrelid = f.oid and b.attnum = k.confkey[2]
            where k.contype = 'f' and array_length(k.conkey, 1) = 2 and c.relnamespace = 'public'::regnamespace
            order by c.relname, a.attname""";

    private final Map<String, TableShape> tables;

    private Catalogue(Map<String, TableShape> tables) {
        this.tables = tables;
    }

    /** Reads the catalogue. Everybody may, whatever rows they may see. */
    public static Catalogue read(Connection connection) throws SQLException {
        Map<String, List<ColumnShape>> columns = new TreeMap<>();
        Map<String, List<String>> keys = new TreeMap<>();
        Map<String, List<Reference>> references = new TreeMap<>();
        try (Statement sql = connection.createStatement()) {
            try (ResultSet row = sql.executeQuery(COLUMNS)) {
                while (row.next()) {
                    add(
                            columns,
                            row.getString(1),
                            new ColumnShape(row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5)));
                }
            }
            try (ResultSet row = sql.executeQuery(KEYS)) {
                while (row.next()) {
                    add(keys, row.getString(1), row.getString(2));
                }
            }
            try (ResultSet row = sql.executeQuery(REFERENCES)) {
                while (row.next()) {
                    add(
                            references,
                            row.getString(1),
                            new Reference(row.getString(2), row.getString(3), row.getString(4)));
                }
            }
        }
        Map<String, TableShape> shapes = new TreeMap<>();
        columns.forEach((table, itsColumns) -> shapes.put(
                table,
                new TableShape(
                        table,
                        itsColumns.stream()
                                .filter(column -> !column.name().equals(TENANT))
                                .toList(),
                        keys.getOrDefault(table, List.of()).stream()
                                .filter(column -> !column.equals(TENANT))
                                .toList(),
                        List.copyOf(references.getOrDefault(table, List.of())))));
        return new Catalogue(parentsFirst(shapes));
    }

    /** How many rows a tenant has in each table. */
    public static Map<String, Long> counts(Connection connection, UUID tenantId) throws SQLException {
        Rows rows = new Rows(connection, tenantId);
        Map<String, Long> counts = new TreeMap<>();
        for (TableShape table : read(connection).tables()) {
            counts.put(table.name(), rows.count(table));
        }
        return counts;
    }

    private static <T> void add(Map<String, List<T>> lists, String table, T entry) {
        lists.computeIfAbsent(table, none -> new ArrayList<>()).add(entry);
    }

    /** In this order rows can be stored: what is referred to stands before what refers to it. */
    private static Map<String, TableShape> parentsFirst(Map<String, TableShape> shapes) {
        Map<String, TableShape> ordered = new LinkedHashMap<>();
        Set<String> under = new LinkedHashSet<>();
        shapes.values().forEach(shape -> place(shape, shapes, ordered, under));
        return ordered;
    }

    private static void place(
            TableShape shape, Map<String, TableShape> shapes, Map<String, TableShape> ordered, Set<String> under) {
        // A table that refers to itself, or two that refer to each other, stand where they were met
        if (ordered.containsKey(shape.name()) || !under.add(shape.name())) {
            return;
        }
        shape.references().stream()
                .map(Reference::target)
                .filter(shapes::containsKey)
                .forEach(target -> place(shapes.get(target), shapes, ordered, under));
        ordered.put(shape.name(), shape);
    }

    /** All tables of tenants' rows, those that are referred to before those that refer to them. */
    public List<TableShape> tables() {
        return List.copyOf(tables.values());
    }

    /** The tables that go into an export. */
    public List<TableShape> exported() {
        return tables.values().stream()
                .filter(table -> !LeftOut.TABLES.containsKey(table.name()))
                .toList();
    }

    /** The table with this name; null when there is none. */
    TableShape table(String name) {
        return tables.get(name);
    }

    /** The names of all tables. */
    public Set<String> names() {
        return tables.values().stream().map(TableShape::name).collect(Collectors.toSet());
    }
}
