package org.batoncrm.archive;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Values of records, looked at before the database sees them. */
final class Values {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern FINGERPRINT = Pattern.compile("([0-9a-f]{2}){1,256}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");

    private Values() {}

    /** A value that its column cannot hold. */
    static final class Misfit extends Exception {

        private static final long serialVersionUID = 1L;

        Misfit() {
            super(null, null, false, false);
        }
    }

    /**
     * The value as the database takes it; null for none.
     *
     * @throws Misfit when the column cannot hold it
     */
    static String read(JsonValue value, ColumnShape column) throws Misfit {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            require(!column.notNull());
            return null;
        }
        return switch (column.kind()) {
            case ID -> matching(text(value), ID);
            case TEXT -> fitting(text(value), column.size());
            case INTEGER -> integer(value, column.type());
            case DECIMAL -> decimal(text(value), column);
            case BOOLEAN -> flag(value);
            case DAY -> day(text(value));
            case TIME -> time(text(value));
            case FINGERPRINT -> matching(text(value), FINGERPRINT);
            case FILE, OTHER -> fitting(text(value), Integer.MAX_VALUE);
        };
    }

    private static void require(boolean condition) throws Misfit {
        if (!condition) {
            throw new Misfit();
        }
    }

    private static String text(JsonValue value) throws Misfit {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new Misfit();
    }

    private static String matching(String text, Pattern pattern) throws Misfit {
        require(pattern.matcher(text).matches());
        return text;
    }

    /** The database counts characters as people do, and takes no zero and no half of a pair. */
    private static String fitting(String text, int longest) throws Misfit {
        require(text.codePointCount(0, text.length()) <= longest);
        require(text.indexOf('\0') < 0);
        require(text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        return text;
    }

    private static String integer(JsonValue value, String type) throws Misfit {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            BigInteger whole = number.bigIntegerValue();
            int bits =
                    switch (type) {
                        case "smallint" -> Short.SIZE;
                        case "integer" -> Integer.SIZE;
                        default -> Long.SIZE;
                    };
            require(whole.bitLength() < bits);
            return whole.toString();
        }
        throw new Misfit();
    }

    private static String decimal(String text, ColumnShape column) throws Misfit {
        BigDecimal number = new BigDecimal(matching(text, DECIMAL));
        require(number.scale() <= column.decimals() || column.size() == Integer.MAX_VALUE);
        require(number.precision() - number.scale() <= column.size() - column.decimals());
        return text;
    }

    private static String flag(JsonValue value) throws Misfit {
        require(value.getValueType() == JsonValue.ValueType.TRUE || value.getValueType() == JsonValue.ValueType.FALSE);
        return value.toString();
    }

    private static String day(String text) throws Misfit {
        try {
            LocalDate day = LocalDate.parse(text);
            require(day.getYear() >= 0 && day.getYear() <= 9999);
            return text;
        } catch (DateTimeException e) {
            throw new Misfit();
        }
    }

    private static String time(String text) throws Misfit {
        try {
            Instant time = Instant.parse(text);
            require(time.isAfter(Instant.parse("0001-01-01T00:00:00Z"))
                    && time.isBefore(Instant.parse("9999-12-31T00:00:00Z")));
            return text;
        } catch (DateTimeException e) {
            throw new Misfit();
        }
    }
}
