package org.batoncrm.api.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.batoncrm.api.problem.Problem.Change;

/**
 * The version of a record, as an ETag. It holds a fingerprint of the whole, and a short one of each field: so the server
 * can say what changed since, and needs to keep no old versions for it.
 */
record Version(String whole, String fields) {

    /** What can be done with a record depends on who asks, and is no part of its version. */
    private static final String MOVES = "moves";

    private static final int WHOLE = 22;
    private static final int FIELD = 3;

    /** The version of a record as it is written. */
    static Version of(JsonNode record) {
        StringBuilder whole = new StringBuilder();
        StringBuilder fields = new StringBuilder();
        for (Map.Entry<String, JsonNode> field : fields(record)) {
            String text = field.getKey() + "=" + field.getValue();
            whole.append(text).append('\n');
            fields.append(Digest.brief(text, FIELD));
        }
        return new Version(Digest.brief(whole.toString(), WHOLE), fields.toString());
    }

    private static List<Map.Entry<String, JsonNode>> fields(JsonNode record) {
        return record.properties().stream()
                .filter(field -> !field.getKey().equals(MOVES))
                .toList();
    }

    String etag() {
        return '"' + whole + "." + fields + '"';
    }

    /** Whether one of the ETags of such a header is this version's. */
    boolean isIn(String header) {
        return header.strip().equals("*") || List.of(header.split("\\s*,\\s*")).contains(etag());
    }

    /** The fields of a record that are not what they were in the version of such a header. */
    static List<Change> changes(String header, JsonNode record) {
        String seen = header.replaceFirst(".*\\.", "").replace("\"", "").strip();
        List<Change> changes = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, JsonNode> field : fields(record)) {
            String then = seen.length() >= at + FIELD ? seen.substring(at, at + FIELD) : "";
            if (!then.equals(Digest.brief(field.getKey() + "=" + field.getValue(), FIELD))) {
                changes.add(new Change(field.getKey(), field.getValue()));
            }
            at += FIELD;
        }
        return changes;
    }
}
