package org.batoncrm.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.batoncrm.isolation.TenantRows;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is thrown at whichever operation, the server answers as the contract says, and never with a failure. */
class ApiNonsenseIT {

    private static final int TRIES = 25;

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "x",
            "-1",
            "0",
            "1e999999999",
            "NaN",
            "99999999999999999999999999999999999999999999999999",
            "0001-01-01",
            "9999-12-31",
            "2026-02-30",
            "null",
            "true",
            "\u0000",
            "\ud800",
            "\u202e\u200f",
            "😀😀😀",
            "' or 1=1 --",
            "<script>",
            "%00",
            "../../etc/passwd",
            "x".repeat(5000),
            "EUR",
            "SQL",
            "DE",
            "a@b.cd",
            "018f4b7e-3a5c-7c1d-9e2f-5b6a7c8d9e0f");

    /** Those of the words that most is to be feared of. */
    private static final List<String> TELLING = List.of(
            "", "\u0000", "\ud800", "1e999999999", "9".repeat(50), "0001-01-01", "x".repeat(5000), "' or 1=1 --");

    private static final List<String> FORGED = List.of(
            "",
            "x",
            "\u0000",
            "\ud800",
            "1",
            "1e999999999",
            "1e-999999999",
            "2026-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z");

    private static final List<String> RAW = List.of(
            "{",
            "]",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "{\"a\":".repeat(2000),
            "nul",
            "\"",
            "1e400",
            "{\"company\":\"\\ud800\"}",
            "\ufeff{}",
            "{}{}");

    private static final List<String> TOKENS =
            List.of("", "x", "a.b", "a.b.c", "..", "e30.e30.e30", "\u00e9", "x".repeat(10_000));

    private final Client mara = Client.of("mara", "harbour-freight");
    private final Client olga = Client.of("olga", "harbour-freight");
    private final Client ada = Client.of("ada", "harbour-freight");

    /** The only record that has a list of its own with parameters. */
    private final String hook = new TenantRows("harbour-freight").ids("webhook").get(0);

    @TestFactory
    Stream<DynamicTest> everyOperationWithstandsNonsense() {
        return Client.contract().operations().stream()
                .map(operation ->
                        DynamicTest.dynamicTest(operation.method() + " " + operation.path(), () -> throwAt(operation)));
    }

    @TestFactory
    Stream<DynamicTest> noOperationTakesANonsenseToken() {
        return Client.contract().operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.method() + " " + operation.path(), () -> {
                    for (String token : TOKENS) {
                        if (token.chars().allMatch(c -> c > 32 && c < 127)) {
                            Client.Answer answer = Client.with(token)
                                    .send(
                                            operation.method(),
                                            operation
                                                    .path()
                                                    .replaceAll(
                                                            "\\{\\w+}",
                                                            UUID.randomUUID().toString()),
                                            null,
                                            request -> request);
                            assertThat(answer.status()).isIn(400, 401);
                        }
                    }
                }));
    }

    /** A request that would be done but for one field, so that the nonsense comes as far as it can. */
    @TestFactory
    Stream<DynamicTest> everyFieldOfARequestAboutARealRecordWithstandsNonsense() {
        TenantRows rows = new TenantRows("harbour-freight");
        Ways ways = new Ways(mara, olga, "Road desk", rows);
        ways.work("Nonsense " + UUID.randomUUID());
        return Client.contract().operations().stream()
                .filter(Contract.Operation::takesBody)
                .map(operation -> DynamicTest.dynamicTest(operation.method() + " " + operation.path(), () -> {
                    Attempt good = about(operation, ways, rows);
                    for (String field : fields(good.body(), "")) {
                        for (JsonNode nonsense : nonsense()) {
                            JsonNode body = with(good.body(), field, nonsense);
                            Client.Answer answer = good.by(caller(operation), body);
                            assertThat(answer.status()).as(good + " " + body).isLessThan(500);
                            if (answer.status() < 300) {
                                good = about(operation, ways, rows);
                            }
                        }
                    }
                }));
    }

    private static Attempt about(Contract.Operation operation, Ways ways, TenantRows rows) {
        Attempt attempt = new Attempt(operation);
        for (Attempt.Slot slot : Attempt.slots(operation)) {
            boolean itself = slot.in().equals("path") && slot.name().equals("id");
            List<String> ids = itself
                    ? ways.fresh(operation.path().split("/")[1])
                    : ways.choices(slot.table()).toList();
            attempt = attempt.with(slot, ids.get(ids.size() - 1));
        }
        return attempt;
    }

    private Client caller(Contract.Operation operation) {
        return operation.path().startsWith("/webhooks") ? ada : operation.path().endsWith("/return") ? olga : mara;
    }

    private static List<JsonNode> nonsense() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        List<JsonNode> all = new ArrayList<>(List.of(
                json.nullNode(), json.numberNode(-1), json.booleanNode(true), json.objectNode(), json.arrayNode()));
        TELLING.forEach(word -> all.add(json.textNode(word)));
        return all;
    }

    /** Where the fields of a body are. */
    private static List<String> fields(JsonNode body, String at) {
        if (body.isObject()) {
            return body.properties().stream()
                    .flatMap(field -> fields(field.getValue(), at + "/" + field.getKey()).stream())
                    .toList();
        }
        return body.isArray() && !body.isEmpty() ? fields(body.get(0), at + "/0") : List.of(at);
    }

    private static JsonNode with(JsonNode body, String field, JsonNode value) {
        JsonNode changed = body.deepCopy();
        String name = field.replaceFirst(".*/", "");
        JsonNode parent = changed.at(field.replaceFirst("/[^/]*$", ""));
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        }
        return changed;
    }

    @TestFactory
    Stream<DynamicTest> everyParameterWithstandsNonsense() {
        return Client.contract().operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .flatMap(operation -> StreamSupport.stream(
                                operation.node().path("parameters").spliterator(), false)
                        .filter(parameter -> parameter.path("in").asText().equals("query"))
                        .map(parameter -> parameter.path("name").asText())
                        .map(name -> DynamicTest.dynamicTest(
                                operation.path() + "?" + name,
                                () -> WORDS.forEach(word -> {
                                    String path = operation.path().replaceAll("\\{\\w+}", hook) + "?" + name + "="
                                            + URLEncoder.encode(word, UTF_8);
                                    assertThat(caller(operation).get(path).status())
                                            .as(path)
                                            .isLessThan(500);
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> noListFallsOverAForgedCursor() {
        return Client.contract().operations().stream()
                .filter(Contract.Operation::isSliced)
                .map(operation -> DynamicTest.dynamicTest(operation.path(), () -> {
                    String path = operation.path().replaceAll("\\{\\w+}", hook);
                    for (String sort : operation.sorts()) {
                        for (String type : List.of("TEXT", "INSTANT", "DAY", "DECIMAL")) {
                            for (String value : FORGED) {
                                String cursor = forged(sort, type, value);
                                String query = "?cursor=" + cursor + (sort.isEmpty() ? "" : "&sort=" + sort);
                                assertThat(caller(operation).get(path + query).status())
                                        .as(path + " by " + sort + " from " + type + " " + value)
                                        .isLessThan(500);
                            }
                        }
                    }
                }));
    }

    private static String forged(String sort, String type, String value) {
        ObjectNode cursor = JsonNodeFactory.instance.objectNode();
        cursor.put("sort", sort.isEmpty() ? null : sort).put("type", type).put("value", value);
        cursor.put("id", UUID.randomUUID().toString());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cursor.toString().getBytes(UTF_8));
    }

    private void throwAt(Contract.Operation operation) {
        // The same nonsense in every run, so that a failure can be looked into
        Random random = new Random((operation.method() + operation.path()).hashCode());
        for (int i = 0; i < TRIES; i++) {
            String path = operation.path().replaceAll("\\{\\w+}", id(random)) + query(operation, random);
            Object body = operation.takesBody() ? body(operation, random) : null;
            String key = random.nextBoolean()
                    ? "k" + random.nextInt(3)
                    : UUID.randomUUID().toString();
            Client.Answer answer = caller(operation)
                    .send(operation.method(), path, body, request -> request.header("Idempotency-Key", key)
                            .header("If-Match", random.nextBoolean() ? "*" : "\"x\""));
            assertThat(answer.status())
                    .as(operation.method() + " " + path + " " + body)
                    .isLessThan(500);
        }
    }

    private static String id(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "x";
            case 1 -> "0";
            case 2 -> "%27";
            default -> new UUID(random.nextLong(), random.nextLong()).toString();
        };
    }

    private static String query(Contract.Operation operation, Random random) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.get("name").asText())
                        .append("=")
                        .append(URLEncoder.encode(word(random), UTF_8));
            }
        }
        return query.toString();
    }

    private Object body(Contract.Operation operation, Random random) {
        if (random.nextInt(5) == 0) {
            return RAW.get(random.nextInt(RAW.size()));
        }
        JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
        return nonsense(schema, random, 0).toString();
    }

    /** Something that has the shape of the schema in most places, and nonsense in the others. */
    private JsonNode nonsense(JsonNode schema, Random random, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        int dice = random.nextInt(8);
        if (dice == 0) {
            return json.nullNode();
        }
        if (dice == 1) {
            return json.numberNode(random.nextLong());
        }
        if (schema.has("$ref") && depth < 5) {
            JsonNode referred =
                    Client.contract().document().at(schema.get("$ref").asText().substring(1));
            return nonsense(referred, random, depth + 1);
        }
        if (schema.has("properties")) {
            ObjectNode object = json.objectNode();
            schema.get("properties")
                    .properties()
                    .forEach(field -> object.set(field.getKey(), nonsense(field.getValue(), random, depth + 1)));
            return object;
        }
        if (schema.path("type").asText().equals("array")) {
            var array = json.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                array.add(nonsense(schema.get("items"), random, depth + 1));
            }
            return array;
        }
        if (schema.has("enum") && random.nextBoolean()) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        if (schema.has("examples") && random.nextInt(3) > 0) {
            return schema.get("examples").get(0);
        }
        return json.textNode(word(random));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
