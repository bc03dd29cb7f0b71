package org.batoncrm.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The languages that Baton speaks. Whoever lets a request in, or begins a mail, says in which one: all texts, numbers and
 * days of that thread are in it then. Where nobody says, it is English.
 */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN);

    private static final ThreadLocal<Language> SPOKEN = new ThreadLocal<>();

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language that is spoken on this thread. */
    public static Language current() {
        Language spoken = SPOKEN.get();
        return spoken == null ? ENGLISH : spoken;
    }

    /** The locale of the language that is spoken on this thread. */
    public static Locale locale() {
        return current().locale;
    }

    /** The language with this ISO 639 code, for example {@code de}; empty for one that Baton does not speak. */
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The first of somebody's languages that Baton speaks; English when it speaks none of them. */
    public static Language bestOf(List<Locale> preferred) {
        return preferred.stream()
                .map(Locale::getLanguage)
                .flatMap(code -> ofCode(code).stream())
                .findFirst()
                .orElse(ENGLISH);
    }

    /** The ISO 639 code. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language's own name, which its speakers find in any list. */
    public String ownName() {
        return locale.getDisplayLanguage(locale);
    }

    /** Speaks this language on this thread until the scope is closed; then the one of before again. */
    public Scope spoken() {
        Language before = SPOKEN.get();
        SPOKEN.set(this);
        return () -> {
            if (before == null) {
                SPOKEN.remove();
            } else {
                SPOKEN.set(before);
            }
        };
    }

    /** Does the work in this language. */
    public <T> T speaking(Supplier<T> work) {
        try (Scope scope = spoken()) {
            return work.get();
        }
    }

    /** How long a language is spoken. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
