package org.batoncrm.transfer;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.batoncrm.archive.Manifest;
import org.batoncrm.archive.Problem;
import org.batoncrm.history.ForeignHistory;

/**
 * What came of a transfer.
 *
 * @param company whose data the file holds; null when that is not known
 * @param exportedAt of when they are; null when that is not known
 * @param counts the number of rows of each table
 * @param notes what there is to say of it: what is wrong, or should be known
 */
public record Report(String company, Instant exportedAt, Map<String, Long> counts, List<Problem> notes) {

    private static final JsonProvider JSON = JsonProvider.provider();

    /** A report of nothing but this. */
    static Report of(String key, Object... values) {
        return of(List.of(Problem.of(key, values)));
    }

    /** A report of nothing but these. */
    static Report of(List<Problem> notes) {
        return new Report(null, null, Map.of(), notes);
    }

    /** What was written. */
    static Report of(Manifest manifest) {
        return new Report(manifest.company().name(), manifest.exportedAt(), manifest.counts(), List.of());
    }

    /** What is in an archive, and how its history is. */
    static Report of(Manifest manifest, ForeignHistory history) {
        Problem note = history.misfit() == null
                ? Problem.of("transfer.history.intact", history.linked(), history.lastHash())
                : Problem.of("transfer.history.broken", history.misfit());
        return new Report(manifest.company().name(), manifest.exportedAt(), manifest.counts(), List.of(note));
    }

    /** The report that is written so; an empty one for nothing. */
    public static Report read(String text) {
        if (text == null) {
            return of(List.of());
        }
        JsonObject json = JSON.createReader(new StringReader(text)).readObject();
        Map<String, Long> counts = new LinkedHashMap<>();
        json.getJsonObject("counts").forEach((table, rows) -> counts.put(table, ((JsonNumber) rows).longValue()));
        String at = json.getString("exportedAt", null);
        return new Report(
                json.getString("company", null),
                at == null ? null : Instant.parse(at),
                counts,
                json.getJsonArray("notes").getValuesAs(JsonObject.class).stream()
                        .map(note -> new Problem(
                                note.getString("key"),
                                note.getJsonArray("values").getValuesAs(JsonString::getString)))
                        .toList());
    }

    /** The number of rows of all tables together. */
    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    String text() {
        JsonObjectBuilder rows = JSON.createObjectBuilder();
        counts.forEach(rows::add);
        JsonArrayBuilder written = JSON.createArrayBuilder();
        notes.forEach(note -> written.add(JSON.createObjectBuilder()
                .add("key", note.key())
                .add("values", JSON.createArrayBuilder(note.values()))));
        JsonObjectBuilder json = JSON.createObjectBuilder().add("counts", rows).add("notes", written);
        if (company != null) {
            json.add("company", company);
        }
        if (exportedAt != null) {
            json.add("exportedAt", exportedAt.toString());
        }
        return json.build().toString();
    }
}
