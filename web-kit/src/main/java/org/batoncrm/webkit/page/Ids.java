package org.batoncrm.webkit.page;

import java.util.UUID;
import org.batoncrm.tenancy.Unknown;

/** Ids as they stand in addresses. */
public final class Ids {

    private Ids() {}

    /**
     * The id that is written so.
     *
     * @throws Unknown when it is no id: such a record cannot exist
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Unknown();
        }
    }
}
