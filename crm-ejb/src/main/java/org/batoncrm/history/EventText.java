package org.batoncrm.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.batoncrm.text.Sha256;

/**
 * A line of the event log as one text that no other line has: each value with its name and its length in bytes, nothing
 * for null. The database's function {@code event_text} makes the same; this is written anew, so that one checks the other.
 */
final class EventText {

    /** The columns that the digest covers, in its order. */
    static final List<String> COLUMNS = List.of(
            "tenant_id",
            "id",
            "at",
            "member_id",
            "record_type",
            "record_id",
            "move",
            "from_state",
            "to_state",
            "reason_id",
            "reason_text",
            "detail",
            "seconds_in_state",
            "kind",
            "deed",
            "outsider");

    private final StringBuilder text = new StringBuilder();

    /** Adds a value. */
    EventText with(String column, Object value) {
        if (value != null) {
            String written = written(value);
            text.append(column)
                    .append('=')
                    .append(written.getBytes(UTF_8).length)
                    .append(':')
                    .append(written)
                    .append(';');
        }
        return this;
    }

    private static String written(Object value) {
        if (value instanceof Timestamp at) {
            return micros(at.toInstant());
        }
        return value instanceof Instant at ? micros(at) : value.toString();
    }

    private static String micros(Instant at) {
        return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    /** The SHA-256 of the text. */
    byte[] digest() {
        return Sha256.of(text.toString().getBytes(UTF_8));
    }

    /** What a chain's next hash is. */
    static byte[] link(byte[] before, byte[] digest) {
        byte[] both = new byte[before.length + digest.length];
        System.arraycopy(before, 0, both, 0, before.length);
        System.arraycopy(digest, 0, both, before.length, digest.length);
        return Sha256.of(both);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
