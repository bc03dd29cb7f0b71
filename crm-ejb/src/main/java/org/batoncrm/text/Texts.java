package org.batoncrm.text;

/** The words of the domain: names of states and moves, and what a broken rule says. */
public final class Texts {

    /** The bundle's name, for the web's own use of it. */
    public static final String BUNDLE = "org.batoncrm.texts";

    private static final Bundle TEXTS = new Bundle(BUNDLE, Texts.class);

    private Texts() {}

    /** The text with this key, with these values in its places. */
    public static String of(String key, Object... values) {
        return TEXTS.text(key, values);
    }

    /** Whether there is a text with this key. */
    public static boolean has(String key) {
        return TEXTS.has(key);
    }

    /** The name of any other constant of the domain, for example of a lead type. */
    public static String constant(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
