package org.batoncrm.api.problem;

import org.batoncrm.text.Bundle;

/** The words of the API. */
public final class Words {

    /** The bundle's name. */
    static final String BUNDLE = "org.batoncrm.api.words";

    private static final Bundle TEXTS = new Bundle(BUNDLE, Words.class);

    private Words() {}

    /** The text with this key, with these values in its places. */
    public static String of(String key, Object... values) {
        return TEXTS.text(key, values);
    }
}
