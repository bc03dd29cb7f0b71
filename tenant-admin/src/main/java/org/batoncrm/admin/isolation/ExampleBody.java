package org.batoncrm.admin.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a body that a contract would take, so that a refusal is not for the body's sake. */
final class ExampleBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode contract;
    private final String id;

    /**
     * @param id stands wherever a record is named
     */
    ExampleBody(JsonNode contract, String id) {
        this.contract = contract;
        this.id = id;
    }

    /** The body for an operation; null when it takes none. */
    JsonNode of(JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? null : example(schema);
    }

    private JsonNode example(JsonNode schema) {
        if (schema.has("$ref")) {
            return example(contract.at(schema.get("$ref").asText().substring(1)));
        }
        if (schema.has("anyOf")) {
            return example(schema.get("anyOf").get(0));
        }
        if (schema.has("properties")) {
            ObjectNode object = JSON.objectNode();
            schema.path("required")
                    .forEach(name -> object.set(
                            name.asText(), example(schema.get("properties").get(name.asText()))));
            return object;
        }
        if (schema.has("items")) {
            return JSON.arrayNode().add(example(schema.get("items")));
        }
        return schema.path("format").asText().equals("uuid") ? JSON.textNode(id) : simple(schema);
    }

    private static JsonNode simple(JsonNode schema) {
        if (schema.has("examples")) {
            return schema.get("examples").get(0);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (schema.path("format").asText().equals("date")) {
            return JSON.textNode("2099-12-31");
        }
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(false);
            default -> JSON.textNode("1");
        };
    }
}
