package org.batoncrm.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words that somebody looks for. */
public final class SearchWords {

    private SearchWords() {}

    /**
     * A pattern for each word, to be found anywhere in a text in lower case: for {@code like ... escape '!'}.
     *
     * @param search as it was entered; null or blank for nothing
     */
    public static List<String> patterns(String search) {
        if (search == null || search.isBlank()) {
            return List.of();
        }
        return Arrays.stream(search.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .map(word -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
                .toList();
    }
}
