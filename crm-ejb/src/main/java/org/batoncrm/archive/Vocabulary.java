package org.batoncrm.archive;

import java.util.Map;
import java.util.Set;

/**
 * The words that a column may hold, where it may hold only certain ones.
 *
 * @param words by table and column, as in {@code lead.source}
 */
public record Vocabulary(Map<String, Set<String>> words) {

    boolean allows(TableShape table, ColumnShape column, String value) {
        Set<String> allowed = words.get(table.name() + "." + column.name());
        return value == null || allowed == null || allowed.contains(value);
    }
}
