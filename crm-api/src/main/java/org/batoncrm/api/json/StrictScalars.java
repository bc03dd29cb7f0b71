package org.batoncrm.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Decimals as strings, because a JSON number loses cents in many languages; ids in their one usual form; and days as days,
 * without a time that would be dropped.
 */
final class StrictScalars extends SimpleModule {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,24}(\\.\\d{1,10})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    StrictScalars() {
        addSerializer(BigDecimal.class, new StdSerializer<>(BigDecimal.class) {
            @Override
            public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                json.writeString(value.toPlainString());
            }
        });
        addDeserializer(BigDecimal.class, new OfText<>(BigDecimal.class, DECIMAL) {
            @Override
            BigDecimal read(String text) {
                return new BigDecimal(text);
            }
        });
        addDeserializer(UUID.class, new OfText<>(UUID.class, ID) {
            @Override
            UUID read(String text) {
                return UUID.fromString(text);
            }
        });
        addDeserializer(LocalDate.class, new OfText<>(LocalDate.class, DAY) {
            @Override
            LocalDate read(String text) {
                return LocalDate.parse(text);
            }
        });
    }

    /** Reads a value from a string of one form, and from nothing else. */
    private abstract static class OfText<T> extends StdDeserializer<T> {

        private final transient Pattern form;

        OfText(Class<T> type, Pattern form) {
            super(type);
            this.form = form;
        }

        /**
         * The value of a text of this form.
         *
         * @throws DateTimeException when there is no such day
         */
        abstract T read(String text);

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                context.handleUnexpectedToken(handledType(), json);
            }
            String text = json.getText();
            if (!form.matcher(text).matches()) {
                context.handleWeirdStringValue(handledType(), text, "not in its form");
            }
            try {
                return read(text);
            } catch (DateTimeException e) {
                throw (InvalidFormatException) InvalidFormatException.from(json, "no such day", text, handledType())
                        .initCause(e);
            }
        }
    }
}
