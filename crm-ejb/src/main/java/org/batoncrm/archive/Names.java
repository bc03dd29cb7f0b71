package org.batoncrm.archive;

import java.util.regex.Pattern;

/** The database's names as files have them. */
final class Names {

    private static final Pattern WORD = Pattern.compile("_(\\w)");

    private Names() {}

    /** {@code ownerId} for {@code owner_id}. */
    static String camel(String name) {
        return WORD.matcher(name).replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    /** {@code booking-order} for {@code booking_order}. */
    static String dashed(String name) {
        return name.replace('_', '-');
    }
}
