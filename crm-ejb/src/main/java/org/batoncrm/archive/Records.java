package org.batoncrm.archive;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.Optional;

/** The records of a table in an archive, one after the other. */
public final class Records implements AutoCloseable {

    private final RecordReader reader;
    private JsonObject record;

    Records(RecordReader reader) {
        this.reader = reader;
    }

    /** Goes on to the next record; false after the last. */
    public boolean next() throws IOException {
        record = reader.next();
        return record != null;
    }

    /** The value of a column in this record, as it is written; empty for none. */
    public Optional<String> value(String column) {
        JsonValue value = record.get(Names.camel(column));
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return Optional.empty();
        }
        return Optional.of(value instanceof JsonString text ? text.getString() : value.toString());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
