package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final Client ada = Client.of("ada", "harbour-freight");

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

    private void throwAt(Contract.Operation operation) {
        // The same nonsense in every run, so that a failure can be looked into
        Random random = new Random((operation.method() + operation.path()).hashCode());
        for (int i = 0; i < TRIES; i++) {
            String path = operation.path().replaceAll("\\{\\w+}", id(random)) + query(operation, random);
            Object body = operation.takesBody() ? body(operation, random) : null;
            String key = random.nextBoolean()
                    ? "k" + random.nextInt(3)
                    : UUID.randomUUID().toString();
            Client caller = operation.path().startsWith("/webhooks") ? ada : mara;
            Client.Answer answer =
                    caller.send(operation.method(), path, body, request -> request.header("Idempotency-Key", key)
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
                        .append(java.net.URLEncoder.encode(word(random), java.nio.charset.StandardCharsets.UTF_8));
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
