package org.batoncrm.text;

/** Texts that others write as long as they like, and that must never be the reason why something cannot be kept. */
public final class Shortened {

    private Shortened() {}

    /**
     * The text itself; when it is longer than {@code longest} characters, its beginning, with an ellipsis at the end.
     *
     * @param text may be null
     */
    public static String to(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "\u2026";
    }
}
