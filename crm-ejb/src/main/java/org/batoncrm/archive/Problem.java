package org.batoncrm.archive;

import java.util.Arrays;
import java.util.List;
import org.batoncrm.text.Texts;

/**
 * What is wrong with an archive.
 *
 * @param key the key of the sentence that says it
 * @param values what the sentence has in its places
 */
public record Problem(String key, List<String> values) {

    public static Problem of(String key, Object... values) {
        return new Problem(key, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** The sentence, in the language of whoever reads it. */
    public String text() {
        return Texts.of(key, values.toArray());
    }
}
