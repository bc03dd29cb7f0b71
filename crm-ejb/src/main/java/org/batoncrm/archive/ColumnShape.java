package org.batoncrm.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a table, as the database's catalogue describes it.
 *
 * @param type the database's own name of the type, with its length
 * @param notNull whether every row has a value there
 * @param ownDefault whether the database has a value where none is given
 */
public record ColumnShape(String name, String type, boolean notNull, boolean ownDefault) {

    private static final Pattern SIZE = Pattern.compile("\\((\\d+)(?:,(\\d+))?\\)");

    Kind kind() {
        return Kind.of(name, type);
    }

    /** The name in files: {@code ownerId} for {@code owner_id}. */
    String field() {
        return Names.camel(name);
    }

    /** How many characters, or digits, a value can have; as many as one likes when the type does not say. */
    int size() {
        Matcher matcher = SIZE.matcher(type);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }

    /** How many of the digits stand behind the point. */
    int decimals() {
        Matcher matcher = SIZE.matcher(type);
        return matcher.find() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : 0;
    }
}
