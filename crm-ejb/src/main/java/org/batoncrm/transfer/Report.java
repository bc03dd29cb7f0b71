package org.batoncrm.transfer;

import jakarta.json.JsonArrayBuilder;
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
import org.batoncrm.text.Texts;

/**
 * What came of a transfer.
 *
 * @param company whose data the file holds; null when that is not known
 * @param exportedAt of when they are; null when that is not known
 * @param counts the number of rows of each table
 * @param problems what is wrong, in sentences
 */
public record Report(String company, Instant exportedAt, Map<String, Long> counts, List<String> problems) {

    private static final JsonProvider JSON = JsonProvider.provider();

    /** A report of nothing but this problem. */
    static Report of(String key, Object... values) {
        return of(List.of(Texts.of(key, values)));
    }

    /** A report of nothing but these problems. */
    static Report of(List<String> problems) {
        return new Report(null, null, Map.of(), problems);
    }

    /** What is in an archive. */
    static Report of(Manifest manifest) {
        return new Report(manifest.company().name(), manifest.exportedAt(), manifest.counts(), List.of());
    }

    /** The report that is written so; an empty one for nothing. */
    public static Report read(String text) {
        if (text == null) {
            return of(List.of());
        }
        JsonObject json = JSON.createReader(new StringReader(text)).readObject();
        Map<String, Long> counts = new LinkedHashMap<>();
        json.getJsonObject("counts")
                .forEach((table, rows) -> counts.put(table, ((jakarta.json.JsonNumber) rows).longValue()));
        String at = json.getString("exportedAt", null);
        return new Report(
                json.getString("company", null),
                at == null ? null : Instant.parse(at),
                counts,
                json.getJsonArray("problems").getValuesAs(JsonString::getString));
    }

    /** The number of rows of all tables together. */
    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    String text() {
        JsonObjectBuilder rows = JSON.createObjectBuilder();
        counts.forEach(rows::add);
        JsonArrayBuilder sentences = JSON.createArrayBuilder();
        problems.forEach(sentences::add);
        JsonObjectBuilder json = JSON.createObjectBuilder().add("counts", rows).add("problems", sentences);
        if (company != null) {
            json.add("company", company);
        }
        if (exportedAt != null) {
            json.add("exportedAt", exportedAt.toString());
        }
        return json.build().toString();
    }
}
