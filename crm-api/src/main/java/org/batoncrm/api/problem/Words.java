package org.batoncrm.api.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the API. */
public final class Words {

    /** The bundle's name. */
    static final String BUNDLE = "org.batoncrm.api.words";

    private Words() {}

    /** The text with this key, with these values in its places. */
    public static String of(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
        return new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }
}
