package org.batoncrm.webkit.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The letters that stand for a person. */
public final class Initials {

    private Initials() {}

    /** The first letters of the first two words of a name; empty for an empty one. */
    public static String of(String name) {
        return Arrays.stream(name.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
