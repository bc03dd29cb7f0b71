package org.batoncrm.archive;

import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.batoncrm.text.Csv;

/** Writes everything of a tenant into one zip, row by row: how much there is makes no difference to the memory. */
public final class TenantArchive {

    private final Connection connection;
    private final UUID tenantId;
    private final Progress progress;
    private long total;
    private long done;

    /**
     * @param connection sees the rows of this tenant, best all as of one point in time
     */
    public TenantArchive(Connection connection, UUID tenantId, Progress progress) {
        this.connection = connection;
        this.tenantId = tenantId;
        this.progress = progress;
    }

    /**
     * Writes the zip to the stream and closes it.
     *
     * @param at the time that the archive is of
     * @param schema the version of the database's schema
     */
    public Manifest write(OutputStream out, Instant at, int schema) throws SQLException, IOException {
        Catalogue catalogue = Catalogue.read(connection);
        List<TableShape> tables = catalogue.exported();
        Rows rows = new Rows(connection, tenantId);
        List<TableEntry> entries = new ArrayList<>();
        for (TableShape table : tables) {
            entries.add(TableEntry.of(table, rows.count(table)));
        }
        try (ZipWriter zip = new ZipWriter(out, at)) {
            Manifest shape = new Manifest(Manifest.VERSION, schema, at, company(), entries, List.of());
            // Every row is written twice, once in each form
            total = 2 * shape.rows();
            zip.add("README.md", content -> content.write(Readme.of(shape).getBytes(StandardCharsets.UTF_8)));
            for (TableShape table : tables) {
                zip.add(table.csvPath(), content -> csv(catalogue, rows, table, content));
                zip.add(table.jsonPath(), content -> json(rows, table, content));
                for (ColumnShape column : table.fileColumns()) {
                    rows.files(table, column, row -> {
                        byte[] file = row.getBytes(2);
                        zip.add(row.getString(1), content -> content.write(file));
                    });
                }
            }
            Manifest manifest = shape.with(zip.written());
            zip.add(Manifest.PATH, manifest::writeTo);
            return manifest;
        }
    }

    private Manifest.Company company() throws SQLException {
        try (var statement = connection.prepareStatement("select alias, name from tenant where tenant_id = ?")) {
            statement.setObject(1, tenantId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Manifest.Company(tenantId, row.getString(1), row.getString(2));
            }
        }
    }

    /** One record on each line, so that also a program that reads line by line can read it. */
    private void json(Rows rows, TableShape table, OutputStream out) throws SQLException, IOException {
        List<ColumnShape> columns = table.columns();
        boolean[] first = {true};
        out.write('[');
        rows.all(table, row -> {
            JsonObjectBuilder json = JsonText.JSON.createObjectBuilder();
            for (int i = 0; i < columns.size(); i++) {
                Kind kind = columns.get(i).kind();
                json.add(columns.get(i).field(), kind.json(kind.text(row, i + 1)));
            }
            out.write((first[0] ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
            out.write(json.build().toString().getBytes(StandardCharsets.UTF_8));
            first[0] = false;
            step(table);
        });
        out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }

    private void csv(Catalogue catalogue, Rows rows, TableShape table, OutputStream out)
            throws SQLException, IOException {
        List<ColumnShape> columns = table.columns();
        List<Rows.Named> names = names(catalogue, table);
        List<String> head =
                new ArrayList<>(columns.stream().map(ColumnShape::field).toList());
        names.forEach(named -> head.add(named.reference().nameField()));
        // Without the mark, spreadsheets do not take the text for UTF-8
        out.write((Csv.BYTE_ORDER_MARK + Csv.line(head)).getBytes(StandardCharsets.UTF_8));
        rows.allWithNames(table, names, row -> {
            List<String> cells = new ArrayList<>(head.size());
            for (int i = 0; i < columns.size(); i++) {
                Kind kind = columns.get(i).kind();
                String value = kind.text(row, i + 1);
                cells.add(kind == Kind.TEXT || kind == Kind.OTHER ? Csv.text(value) : Csv.plain(value));
            }
            for (int i = 0; i < names.size(); i++) {
                cells.add(Csv.text(row.getString(columns.size() + i + 1)));
            }
            out.write(Csv.line(cells).getBytes(StandardCharsets.UTF_8));
            step(table);
        });
    }

    /** What the records that a table refers to are called, where they are called anything. */
    private static List<Rows.Named> names(Catalogue catalogue, TableShape table) {
        List<Rows.Named> names = new ArrayList<>();
        for (Reference reference : table.references()) {
            boolean free = table.columns().stream().noneMatch(c -> c.field().equals(reference.nameField()));
            if (free) {
                catalogue
                        .table(reference.target())
                        .label()
                        .ifPresent(label -> names.add(new Rows.Named(reference, label)));
            }
        }
        return names;
    }

    private void step(TableShape table) {
        progress.at(table.name(), ++done, total);
    }
}
