package org.batoncrm.archive;

/**
 * A column that holds the id of another record of the tenant.
 *
 * @param target the table of that record
 * @param targetColumn the column there that has the same value
 */
public record Reference(String column, String target, String targetColumn) {

    /** What CSV calls the column with the other record's name: {@code owner} for {@code owner_id}. */
    String nameField() {
        return column.endsWith("_id")
                ? Names.camel(column.substring(0, column.length() - "_id".length()))
                : Names.camel(column + "_name");
    }
}
