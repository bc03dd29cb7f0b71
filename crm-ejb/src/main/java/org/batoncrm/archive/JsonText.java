package org.batoncrm.archive;

import jakarta.json.spi.JsonProvider;

/** JSON as texts. The provider is looked for once: the search takes longer than the writing of a record. */
final class JsonText {

    static final JsonProvider JSON = JsonProvider.provider();

    private JsonText() {}
}
