package org.batoncrm.api.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.batoncrm.api.json.Json;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.list.SliceRequest.Position;

/**
 * Where a slice ended, as a text that callers hand back. It holds nothing that they have not seen in the last row.
 *
 * @param sort the order that it belongs to; null for the list's own
 * @param type what kind of value it is
 */
record Cursor(String sort, Type type, String value, UUID id) {

    /** The kinds of value that lists are sorted by, each in the one form in which cursors hold it. */
    enum Type {
        TEXT("[^\\x00]*", text -> text),
        INSTANT("\\d{4}-.{1,40}", Instant::parse),
        DAY("\\d{4}-.{1,40}", LocalDate::parse),
        DECIMAL("-?\\d{1,24}(\\.\\d{1,10})?", BigDecimal::new);

        private final Pattern form;
        private final Function<String, Object> read;

        Type(String form, Function<String, Object> read) {
            this.form = Pattern.compile(form, Pattern.DOTALL);
            this.read = read;
        }

        Object read(String text) {
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException("Not in its form");
            }
            return read.apply(text);
        }
    }

    static String write(String sort, Position position) {
        Object value = position.value();
        Type type = value instanceof Instant
                ? Type.INSTANT
                : value instanceof LocalDate ? Type.DAY : value instanceof BigDecimal ? Type.DECIMAL : Type.TEXT;
        try {
            String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            byte[] json = Json.MAPPER.writeValueAsBytes(new Cursor(sort, type, text, position.id()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A cursor is always JSON", e);
        }
    }

    static Cursor read(String text, String sort) {
        try {
            Cursor cursor =
                    Json.MAPPER.readValue(new String(Base64.getUrlDecoder().decode(text), UTF_8), Cursor.class);
            if (cursor != null
                    && cursor.type != null
                    && cursor.value != null
                    && cursor.id != null
                    && Objects.equals(cursor.sort, sort)) {
                cursor.position();
                return cursor;
            }
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw Refused.field("cursor", "cursor");
        }
        throw Refused.field("cursor", "cursor");
    }

    Position position() {
        return new Position(type.read(value), id);
    }
}
