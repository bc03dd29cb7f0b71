package org.batoncrm.archive;

import java.util.List;

/**
 * A table in an archive.
 *
 * @param name its name in files, such as {@code booking-order}
 * @param json the path of the file for programs
 * @param csv the path of the file for people
 */
public record TableEntry(String name, long rows, String json, String csv, List<FieldEntry> fields) {

    /**
     * A field of the records of a table.
     *
     * @param refersTo the table whose ids it holds; null for none
     */
    public record FieldEntry(String name, String type, String refersTo) {}

    static TableEntry of(TableShape table, long rows) {
        return new TableEntry(
                Names.dashed(table.name()),
                rows,
                table.jsonPath(),
                table.csvPath(),
                table.columns().stream().map(column -> field(table, column)).toList());
    }

    private static FieldEntry field(TableShape table, ColumnShape column) {
        String target = table.references().stream()
                .filter(reference -> reference.column().equals(column.name()))
                .map(reference -> Names.dashed(reference.target()))
                .findFirst()
                .orElse(null);
        return new FieldEntry(column.field(), column.kind().label(), target);
    }
}
