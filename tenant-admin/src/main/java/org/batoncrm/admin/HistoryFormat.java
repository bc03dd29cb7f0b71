package org.batoncrm.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.batoncrm.history.HistoryRow;
import org.batoncrm.text.Csv;

/** How the history is handed out. Both have the same names and values. */
enum HistoryFormat {
    CSV("CSV", "text/csv;charset=UTF-8", "csv") {
        @Override
        String head() {
            return Csv.BYTE_ORDER_MARK + Csv.line(List.of(NAMES));
        }

        @Override
        String line(HistoryRow row) {
            return Csv.line(named(row).values().stream()
                    .map(value ->
                            value instanceof Long number ? Csv.plain(number.toString()) : Csv.text((String) value))
                    .toList());
        }
    },
    JSON_LINES("JSON lines", "application/jsonl;charset=UTF-8", "jsonl") {
        @Override
        String head() {
            return "";
        }

        @Override
        String line(HistoryRow row) {
            try {
                return JSON.writeValueAsString(named(row)) + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Texts and numbers can always be written", e);
            }
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String[] NAMES = {
        "line",
        "at",
        "kind",
        "what",
        "who",
        "memberId",
        "recordType",
        "record",
        "recordId",
        "from",
        "to",
        "reason",
        "reasonText",
        "detail",
        "secondsInState",
        "id",
        "hash"
    };

    private final String label;
    private final String contentType;
    private final String suffix;

    HistoryFormat(String label, String contentType, String suffix) {
        this.label = label;
        this.contentType = contentType;
        this.suffix = suffix;
    }

    /** The format of this name; CSV when there is none. */
    static HistoryFormat of(String name) {
        return JSON_LINES.suffix.equals(name) ? JSON_LINES : CSV;
    }

    /** What stands before the first line. */
    abstract String head();

    /** A line of the history, with its end of line. */
    abstract String line(HistoryRow row);

    String label() {
        return label;
    }

    String contentType() {
        return contentType;
    }

    String suffix() {
        return suffix;
    }

    private static Map<String, Object> named(HistoryRow row) {
        Object[] values = {
            row.seq(),
            row.at(),
            row.kind(),
            row.move() == null ? row.deed() : row.move(),
            row.who(),
            row.memberId(),
            row.recordType(),
            row.record(),
            row.recordId(),
            row.fromState(),
            row.toState(),
            row.reason(),
            row.reasonText(),
            row.detail(),
            row.secondsInState(),
            row.id(),
            row.hash()
        };
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            named.put(NAMES[i], value == null || value instanceof Long ? value : value.toString());
        }
        return named;
    }
}
