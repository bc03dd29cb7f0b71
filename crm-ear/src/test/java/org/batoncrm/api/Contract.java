package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The OpenAPI document that the server shows, to hold answers against it. */
final class Contract {

    static final ObjectMapper JSON = new ObjectMapper();

    /** An operation of the contract. */
    record Operation(String method, String path, JsonNode node) {

        boolean takesBody() {
            return node.has("requestBody");
        }

        /** Whether it is a list that is read slice by slice. */
        boolean isSliced() {
            return node.path("parameters").findValuesAsText("name").contains("cursor");
        }

        /** What such a list can be sorted by; its own order is the empty text. */
        List<String> sorts() {
            List<String> sorts = new ArrayList<>(List.of(""));
            node.path("parameters").forEach(parameter -> {
                if (parameter.get("name").asText().equals("sort")) {
                    parameter.at("/schema/enum").forEach(sort -> sorts.add(sort.asText()));
                }
            });
            sorts.removeIf(sort -> sort.startsWith("-"));
            return sorts;
        }
    }

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig strict =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Contract(JsonNode document) {
        this.document = document;
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(each -> Set.of("get", "post", "put", "delete").contains(each.getKey()))
                .map(each -> new Operation(each.getKey().toUpperCase(), path.getKey(), each.getValue()))
                .forEach(operations::add));
    }

    static Contract of(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/openapi?format=json"))
                .build();
        return new Contract(JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body()));
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        return operations;
    }

    /** Makes sure that the contract knows this answer to this request, and that it looks like the contract says. */
    void holds(String method, String path, int status, Map<String, List<String>> headers, JsonNode body) {
        Operation operation = operations.stream()
                .filter(each -> each.method().equals(method) && matches(each.path(), path))
                .findFirst()
                .orElse(null);
        if (operation == null) {
            assertThat(status).as(method + " " + path + " is in no contract").isIn(404, 405, 401);
            return;
        }
        String what = status + " to " + method + " " + operation.path();
        JsonNode answer = operation.node().path("responses").path(String.valueOf(status));
        assertThat(answer.isMissingNode()).as(what + " is not in the contract").isFalse();
        answer.path("headers").fieldNames().forEachRemaining(name -> assertThat(headers.keySet())
                .as("header of " + what)
                .anyMatch(name::equalsIgnoreCase));
        if (!answer.has("content")) {
            assertThat(body).as("body of " + what).isNull();
            return;
        }
        Map.Entry<String, JsonNode> content =
                answer.get("content").properties().iterator().next();
        assertThat(headers.get("content-type")).as("type of " + what).containsExactly(content.getKey());
        assertThat(violations(content.getValue().get("schema"), body)).as(what).isEmpty();
    }

    /** What about a body is not as the contract says of a schema of this name. */
    Set<ValidationMessage> violationsOf(String schema, JsonNode body) {
        return violations(JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema), body);
    }

    private Set<ValidationMessage> violations(JsonNode schema, JsonNode body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return schemas.getSchema(whole, strict).validate(body);
    }

    private static boolean matches(String template, String path) {
        return path.replaceFirst("\\?.*", "")
                .matches("\\Q" + template.replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q") + "\\E");
    }
}
