package org.batoncrm.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** A bundle of texts, read in the language that is spoken: a language that lacks a text gets the English one. */
public final class Bundle {

    // The server's own language is nobody's choice
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String name;
    private final ClassLoader owner;

    /**
     * @param owner a class that comes along with the bundle
     */
    public Bundle(String name, Class<?> owner) {
        this.name = name;
        this.owner = owner.getClassLoader();
    }

    /** The text with this key, with these values in its places. */
    public String text(String key, Object... values) {
        return new MessageFormat(texts().getString(key), Language.locale()).format(values);
    }

    /** Whether there is a text with this key. */
    public boolean has(String key) {
        return texts().containsKey(key);
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle(name, Language.locale(), owner, NO_OTHER_LANGUAGE);
    }
}
