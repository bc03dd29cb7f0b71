package org.batoncrm.webkit.messages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the pages, for code that has one to say. */
public final class Messages {

    /** The bundle's name; pages know it as {@code msg}. */
    public static final String BUNDLE = "org.batoncrm.webkit.messages";

    private Messages() {}

    /** The text with this key, with these values in its places. */
    public static String of(String key, Object... values) {
        return new MessageFormat(
                        ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key), Locale.ENGLISH)
                .format(values);
    }
}
