package org.batoncrm.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the rows of one tenant, table by table, without ever holding more than a few of them. */
final class Rows {

    private static final int AT_ONCE = 200;
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "pdf", "svg");

    private final Connection connection;
    private final UUID tenantId;

    Rows(Connection connection, UUID tenantId) {
        this.connection = connection;
        this.tenantId = tenantId;
    }

    /** What is done with each row. */
    interface Each {
        void row(ResultSet row) throws SQLException, IOException;
    }

    long count(TableShape table) throws SQLException {
        long[] count = {0};
        try {
            query(
                    "select count(*) from " + quoted(table.name()) + " r where r.tenant_id = ?",
                    row -> count[0] = row.getLong(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count[0];
    }

    /** Whether there is a row at all. */
    boolean any(TableShape table) throws SQLException {
        boolean[] any = {false};
        try {
            query("select 1 from " + quoted(table.name()) + " r where r.tenant_id = ? limit 1", row -> any[0] = true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return any[0];
    }

    /** Reads the columns of every row, in the order of the key. */
    void all(TableShape table, Each each) throws SQLException, IOException {
        query(
                "select " + columns(table) + " from " + quoted(table.name()) + " r where r.tenant_id = ?"
                        + order(table),
                each);
    }

    /** Reads the columns of every row, and after them the names of the records that it refers to. */
    void allWithNames(TableShape table, List<Named> names, Each each) throws SQLException, IOException {
        StringBuilder select = new StringBuilder("select ").append(columns(table));
        StringBuilder from =
                new StringBuilder(" from ").append(quoted(table.name())).append(" r");
        for (int i = 0; i < names.size(); i++) {
            Named named = names.get(i);
            select.append(", n").append(i).append('.').append(quoted(named.label()));
            from.append(" left join %1$s n%2$d on n%2$d.tenant_id = r.tenant_id and n%2$d.%3$s = r.%4$s"
                    .formatted(
                            quoted(named.reference().target()),
                            i,
                            quoted(named.reference().targetColumn()),
                            quoted(named.reference().column())));
        }
        query(select.toString() + from + " where r.tenant_id = ?" + order(table), each);
    }

    /** A reference with the column that people know its target by. */
    record Named(Reference reference, String label) {}

    /** Reads the path and the bytes of every file in a column. */
    void files(TableShape table, ColumnShape column, Each each) throws SQLException, IOException {
        query(
                "select " + path(table, column) + ", r." + quoted(column.name()) + " from " + quoted(table.name())
                        + " r where r.tenant_id = ? and r." + quoted(column.name()) + " is not null" + order(table),
                each);
    }

    private void query(String sql, Each each) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            statement.setObject(1, tenantId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.row(rows);
                }
            }
        }
    }

    /** The column of a file reads as the file's path. */
    private static String columns(TableShape table) {
        return table.columns().stream()
                .map(column -> switch (column.kind()) {
                    case FILE ->
                        "case when r." + quoted(column.name()) + " is not null then " + path(table, column) + " end";
                    case OTHER -> "r." + quoted(column.name()) + "::text";
                    default -> "r." + quoted(column.name());
                })
                .collect(Collectors.joining(", "));
    }

    /** A file is named by its table, the key of its row, and its column. */
    private static String path(TableShape table, ColumnShape column) {
        StringBuilder path = new StringBuilder("'files/" + Names.dashed(table.name()) + "/'");
        for (String key : table.key()) {
            boolean plain = table.columns().stream()
                    .filter(c -> c.name().equals(key))
                    .allMatch(c -> c.kind() == Kind.ID || c.kind() == Kind.INTEGER);
            String text = "r." + quoted(key) + "::text";
            path.append(" || ").append(plain ? text : "md5(" + text + ")").append(" || '/'");
        }
        if (ENDINGS.contains(column.name())) {
            // The column says itself what is in it
            return path.append(" || '" + Names.dashed(table.name()) + "." + column.name() + "'")
                    .toString();
        }
        path.append(" || '" + Names.dashed(column.name()) + "' || ");
        return path.append(table.mediaType().map(Rows::ending).orElse("'.bin'")).toString();
    }

    private static String ending(String mediaType) {
        return "case r." + quoted(mediaType)
                + " when 'image/png' then '.png' when 'image/jpeg' then '.jpg' when 'image/webp' then '.webp'"
                + " when 'image/gif' then '.gif' when 'image/svg+xml' then '.svg' when 'application/pdf' then '.pdf'"
                + " when 'text/plain' then '.txt' else '.bin' end";
    }

    private static String order(TableShape table) {
        return table.key().isEmpty()
                ? ""
                : table.key().stream()
                        .map(key -> "r." + quoted(key))
                        .collect(Collectors.joining(", ", " order by ", ""));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
