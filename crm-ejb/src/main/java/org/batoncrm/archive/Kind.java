package org.batoncrm.archive;

import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;

/** How the values of a column are written. */
public enum Kind {
    ID,
    TEXT,
    INTEGER,
    /** Written as a text, so that no program rounds it. */
    DECIMAL,
    BOOLEAN,
    DAY,
    TIME,
    /** Bytes by which something is known again, in hexadecimal digits. */
    FINGERPRINT,
    /** Bytes, in a file of their own; the value is its path. */
    FILE,
    /** Whatever else the database has, in its own words. */
    OTHER;

    /** The kind of a column of this name and type of the database. */
    static Kind of(String name, String type) {
        String plain = type.replaceFirst("\\(.*", "");
        return switch (plain) {
            case "uuid" -> ID;
            case "character varying", "character", "text" -> TEXT;
            case "smallint", "integer", "bigint" -> INTEGER;
            case "numeric" -> DECIMAL;
            case "boolean" -> BOOLEAN;
            case "date" -> DAY;
            case "timestamp with time zone" -> TIME;
            case "bytea" -> name.endsWith("hash") || name.endsWith("digest") ? FINGERPRINT : FILE;
            default -> OTHER;
        };
    }

    /** The name that the manifest gives it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value in this place of the row, as CSV has it; null for none. */
    String text(ResultSet row, int place) throws SQLException {
        return switch (this) {
            case BOOLEAN -> {
                boolean value = row.getBoolean(place);
                yield row.wasNull() ? null : Boolean.toString(value);
            }
            case TIME -> {
                OffsetDateTime value = row.getObject(place, OffsetDateTime.class);
                yield value == null ? null : value.toInstant().toString();
            }
            case FINGERPRINT -> {
                byte[] value = row.getBytes(place);
                yield value == null ? null : HexFormat.of().formatHex(value);
            }
            default -> row.getString(place);
        };
    }

    /** The same value as JSON has it. */
    JsonValue json(String text) {
        if (text == null) {
            return JsonValue.NULL;
        }
        return switch (this) {
            case BOOLEAN -> Boolean.parseBoolean(text) ? JsonValue.TRUE : JsonValue.FALSE;
            case INTEGER -> JsonText.JSON.createValue(Long.parseLong(text));
            default -> JsonText.JSON.createValue(text);
        };
    }
}
