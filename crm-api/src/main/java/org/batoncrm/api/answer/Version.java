package org.batoncrm.api.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.batoncrm.api.problem.Problem.Change;

/**
 * The version of a record, as an ETag. It holds a fingerprint of the whole, and a short one of each field: so the server
 * can say what changed since, and needs to keep no old versions for it.
 */
record Version(String whole, String fields, String moves) {

    /**
     * What can be done with a record depends on who asks, and when. Who has the record already wants to hear of it, and a
     * change does not start from it.
     */
    private static final String MOVES = "moves";

    /** How a tag says that the answers need not be the same byte by byte; here it makes no difference. */
    private static final String WEAK = "W/";

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
        return new Version(
                Digest.brief(whole.toString(), WHOLE),
                fields.toString(),
                Digest.brief(String.valueOf(record.get(MOVES)), FIELD));
    }

    private static List<Map.Entry<String, JsonNode>> fields(JsonNode record) {
        return record.properties().stream()
                .filter(field -> !field.getKey().equals(MOVES))
                .toList();
    }

    String etag() {
        return '"' + whole + "." + fields + "." + moves + '"';
    }

    /** Whether one of the ETags of such a header is that of all of this answer. */
    boolean isKnown(String header) {
        return header.strip().equals("*")
                || tags(header)
                        .map(tag -> tag.startsWith(WEAK) ? tag.substring(2) : tag)
                        .anyMatch(etag()::equals);
    }

    /** Whether one of the ETags of such a header is that of this version, whatever could be done with it then. */
    boolean isStart(String header) {
        return header.strip().equals("*") || tags(header).anyMatch(tag -> tag.startsWith('"' + whole + "."));
    }

    private static Stream<String> tags(String header) {
        return Stream.of(header.split(",")).map(String::strip);
    }

    /** The fields of a record that are not what they were in the version of such a header. */
    static List<Change> changes(String header, JsonNode record) {
        String[] parts = header.replace("\"", "").strip().split("\\.", 3);
        String seen = parts.length > 1 ? parts[1] : "";
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
