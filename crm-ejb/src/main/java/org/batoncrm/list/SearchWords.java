package org.batoncrm.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words that somebody looks for. */
public final class SearchWords {

    /** The most words that are looked for; what comes after is not. */
    public static final int MOST = 20;

    /** So much of a word is looked for: no name is longer, and each letter more costs each row. */
    private static final int LONGEST = 160;

    /** Between words; what nobody can type is none either, and the database would refuse it. */
    private static final String APART = "[\\s\\p{Cntrl}]+";

    private SearchWords() {}

    /**
     * A pattern for each word, to be found anywhere in a text in lower case: for {@code like ... escape '!'}.
     *
     * @param search as it was entered; null or blank for nothing
     */
    public static List<String> patterns(String search) {
        return words(search)
                .limit(MOST)
                .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
                .map(word -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
                .toList();
    }

    /**
     * The different words, in lower case.
     *
     * @param search as it was entered; null or blank for nothing
     */
    public static Stream<String> words(String search) {
        return search == null
                ? Stream.of()
                : Arrays.stream(search.toLowerCase(Locale.ROOT).split(APART))
                        .filter(word -> !word.isEmpty())
                        .distinct();
    }
}
