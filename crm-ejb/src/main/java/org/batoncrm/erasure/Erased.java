package org.batoncrm.erasure;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A tenant that was erased.
 *
 * @param before the number of rows of each table before, and of organizations and accounts at the identity provider
 * @param after the same afterwards
 */
public record Erased(UUID tenantId, Instant beganAt, Map<String, Long> before, Map<String, Long> after) {

    private static final JsonProvider JSON = JsonProvider.provider();

    /** A line of a certificate. */
    public record Count(String what, long before, long after) {}

    String countsText() {
        Map<String, Long> all = new TreeMap<>(before);
        after.keySet().forEach(name -> all.putIfAbsent(name, 0L));
        JsonArrayBuilder lines = JSON.createArrayBuilder();
        all.forEach((name, rows) -> lines.add(JSON.createObjectBuilder()
                .add("what", name)
                .add("before", rows)
                .add("after", after.getOrDefault(name, 0L))));
        return lines.build().toString();
    }

    static List<Count> readCounts(String text) {
        JsonArray lines = JSON.createReader(new StringReader(text)).readArray();
        return lines.getValuesAs(JsonObject.class).stream()
                .map(line -> new Count(
                        line.getString("what"),
                        line.getJsonNumber("before").longValue(),
                        line.getJsonNumber("after").longValue()))
                .toList();
    }
}
