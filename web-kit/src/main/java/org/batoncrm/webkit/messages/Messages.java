package org.batoncrm.webkit.messages;

import org.batoncrm.text.Bundle;

/** The texts of the pages, for code that has one to say. */
public final class Messages {

    /** The bundle's name; pages know it as {@code msg}. */
    public static final String BUNDLE = "org.batoncrm.webkit.messages";

    private static final Bundle TEXTS = new Bundle(BUNDLE, Messages.class);

    private Messages() {}

    /** The text with this key, with these values in its places. */
    public static String of(String key, Object... values) {
        return TEXTS.text(key, values);
    }
}
