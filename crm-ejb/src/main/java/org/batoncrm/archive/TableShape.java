package org.batoncrm.archive;

import java.util.List;
import java.util.Optional;

/**
 * A table of tenants' rows, as the database's catalogue describes it, without the column of the tenant.
 *
 * @param key the columns that tell the tenant's rows apart; none where a tenant has a single row
 */
public record TableShape(String name, List<ColumnShape> columns, List<String> key, List<Reference> references) {

    /** What people call a row, the first of these that it has. */
    private static final List<String> LABELS = List.of("name", "label", "number", "title", "company");

    String jsonPath() {
        return "json/" + Names.dashed(name) + ".json";
    }

    String csvPath() {
        return "csv/" + Names.dashed(name) + ".csv";
    }

    /** The column with the name that people know a row by. */
    Optional<String> label() {
        return LABELS.stream()
                .filter(label -> columns.stream().anyMatch(c -> c.name().equals(label)))
                .findFirst();
    }

    /** The columns that hold files. */
    List<ColumnShape> fileColumns() {
        return columns.stream().filter(column -> column.kind() == Kind.FILE).toList();
    }

    /** The column that says what kind of file a row holds. */
    Optional<String> mediaType() {
        return columns.stream()
                .map(ColumnShape::name)
                .filter(name -> name.endsWith("media_type") || name.endsWith("content_type"))
                .findFirst();
    }
}
