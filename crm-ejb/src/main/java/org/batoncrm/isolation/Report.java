package org.batoncrm.isolation;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was tried, and what came back.
 *
 * @param company who asked for it
 * @param startedAt when the attack began
 * @param endedAt when it was over
 * @param schema the version of the database's schema
 * @param lines what was tried, way by way
 */
public record Report(String company, Instant startedAt, Instant endedAt, int schema, List<Line> lines) {

    private static final JsonProvider JSON = JsonProvider.provider();

    /**
     * What was tried at one target.
     *
     * @param way the key of the way
     * @param target the table, method or operation
     * @param answers how often which answer came
     * @param leaks what got through, attempt by attempt
     */
    public record Line(String way, String target, Map<Answer, Long> answers, List<Leaked> leaks) {

        public long attempts() {
            return leaks.size()
                    + answers.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * An attempt that got through.
     *
     * @param rows to how many rows, or how often
     */
    public record Leaked(Leak leak, long rows) {}

    public long attempts() {
        return lines.stream().mapToLong(Line::attempts).sum();
    }

    public long findings() {
        return lines.stream().mapToLong(line -> line.leaks().size()).sum();
    }

    /** The ways, in the order in which they were tried. */
    public List<String> ways() {
        return lines.stream().map(Line::way).distinct().toList();
    }

    /** What was tried on a way. */
    public List<Line> of(String way) {
        return lines.stream().filter(line -> line.way().equals(way)).toList();
    }

    /** The report as programs read it. */
    public String json() {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        lines.forEach(line -> {
            JsonObjectBuilder answers = JSON.createObjectBuilder();
            line.answers().forEach((answer, times) -> answers.add(answer.name(), times));
            JsonArrayBuilder leaks = JSON.createArrayBuilder();
            line.leaks()
                    .forEach(leaked -> leaks.add(JSON.createObjectBuilder()
                            .add("leak", leaked.leak().name())
                            .add("rows", leaked.rows())));
            all.add(JSON.createObjectBuilder()
                    .add("way", line.way())
                    .add("target", line.target())
                    .add("attempts", line.attempts())
                    .add("answers", answers)
                    .add("leaks", leaks));
        });
        return JSON.createObjectBuilder()
                .add("company", company)
                .add("startedAt", startedAt.toString())
                .add("endedAt", endedAt.toString())
                .add("schema", schema)
                .add("attempts", attempts())
                .add("findings", findings())
                .add("tried", all)
                .build()
                .toString();
    }

    /** The report that is written so. */
    public static Report read(String json) {
        JsonObject report = JSON.createReader(new StringReader(json)).readObject();
        List<Line> lines = new ArrayList<>();
        for (JsonValue each : report.getJsonArray("tried")) {
            JsonObject line = each.asJsonObject();
            Map<Answer, Long> answers = new TreeMap<>();
            line.getJsonObject("answers")
                    .forEach((answer, times) ->
                            answers.put(Answer.valueOf(answer), ((jakarta.json.JsonNumber) times).longValue()));
            lines.add(new Line(
                    line.getString("way"),
                    line.getString("target"),
                    answers,
                    line.getJsonArray("leaks").getValuesAs(JsonObject.class).stream()
                            .map(leaked -> new Leaked(
                                    Leak.valueOf(leaked.getString("leak")),
                                    leaked.getJsonNumber("rows").longValue()))
                            .toList()));
        }
        return new Report(
                report.getString("company"),
                Instant.parse(report.getString("startedAt")),
                Instant.parse(report.getString("endedAt")),
                report.getInt("schema"),
                lines);
    }
}
