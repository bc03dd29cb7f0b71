package org.batoncrm.archive;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of one table in an archive. Those that do not fit are told to the problems, and not handed on. */
final class ArchivedRows {

    private final ArchiveFile archive;
    private final TableShape table;
    private final Optional<TableEntry> entry;
    private final List<ColumnShape> columns;
    private final Vocabulary vocabulary;
    private final Problems problems;

    /** What is done with each row. */
    interface Each {
        /**
         * @param values the values of the columns, in their order
         * @param line where the row stands in its file
         */
        void row(String[] values, long line) throws SQLException, IOException;
    }

    ArchivedRows(ArchiveFile archive, TableShape table, Vocabulary vocabulary, Problems problems) {
        this.archive = archive;
        this.table = table;
        this.vocabulary = vocabulary;
        this.problems = problems;
        entry = archive.manifest().tables().stream()
                .filter(each -> each.name().equals(Names.dashed(table.name())))
                .findFirst();
        Set<String> fields = new HashSet<>();
        entry.ifPresent(known -> known.fields().forEach(field -> fields.add(field.name())));
        // An older export may lack a column: the database's own value stands there then
        columns = table.columns().stream()
                .filter(column -> fields.contains(column.field()))
                .toList();
    }

    /** The columns that the archive has. */
    List<ColumnShape> columns() {
        return columns;
    }

    /** The place of a column in the values; -1 when the archive does not have it. */
    int place(String column) {
        return columns.stream().map(ColumnShape::name).toList().indexOf(column);
    }

    long count() {
        return entry.map(TableEntry::rows).orElse(0L);
    }

    void each(Each each) throws IOException, SQLException {
        if (entry.isEmpty()) {
            return;
        }
        long rows = 0;
        String path = entry.get().json();
        try (RecordReader reader = new RecordReader(path, archive.read(path))) {
            for (JsonObject row = reader.next(); row != null; row = reader.next()) {
                rows++;
                String[] values = values(row, path, reader.lineNumber());
                if (values != null) {
                    each.row(values, reader.lineNumber());
                }
            }
        }
        if (rows != count()) {
            problems.add("archive.rows", path, count(), rows);
        }
    }

    private String[] values(JsonObject row, String path, long line) {
        String[] values = new String[columns.size()];
        boolean fits = true;
        if (row.size() != columns.size()) {
            problems.add("archive.line", path, line);
            return null;
        }
        for (int i = 0; i < values.length; i++) {
            ColumnShape column = columns.get(i);
            try {
                values[i] = Values.read(row.get(column.field()), column);
                if (!vocabulary.allows(table, column, values[i]) || !isThere(column, values[i])) {
                    throw new Values.Misfit();
                }
            } catch (Values.Misfit e) {
                problems.add("archive.value", path, line, column.field());
                fits = false;
            }
        }
        return fits ? values : null;
    }

    private boolean isThere(ColumnShape column, String path) {
        return column.kind() != Kind.FILE || path == null || path.startsWith("files/") && archive.file(path) != null;
    }
}
