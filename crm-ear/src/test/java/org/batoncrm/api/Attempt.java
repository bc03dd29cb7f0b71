package org.batoncrm.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.batoncrm.isolation.References;

/** A request to an operation of the contract, with records put where it names some. */
final class Attempt {

    /** A place where an operation names a record. */
    record Slot(String in, String name, String table) {}

    private final Contract.Operation operation;
    private final Map<Slot, String> records = new HashMap<>();

    Attempt(Contract.Operation operation) {
        this.operation = operation;
    }

    /** The places where an operation names records, by its contract. */
    static List<Slot> slots(Contract.Operation operation) {
        List<Slot> slots = new ArrayList<>();
        String[] path = operation.path().split("/");
        for (int i = 1; i < path.length; i++) {
            if (path[i].startsWith("{")) {
                String name = path[i].substring(1, path[i].length() - 1);
                slots.add(new Slot("path", name, References.table(name, path[i - 1])));
            }
        }
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("in").asText().equals("query") && isId(parameter.path("schema"))) {
                String name = parameter.path("name").asText();
                slots.add(new Slot("query", name, References.table(name, operation.path())));
            }
        }
        addFields(schema(operation), operation, slots);
        return slots;
    }

    private static void addFields(JsonNode schema, Contract.Operation operation, List<Slot> slots) {
        resolved(schema).path("properties").properties().forEach(field -> {
            if (isId(field.getValue())) {
                slots.add(new Slot("body", field.getKey(), References.table(field.getKey(), operation.path())));
            }
            addFields(field.getValue(), operation, slots);
        });
        if (resolved(schema).has("items")) {
            addFields(resolved(schema).get("items"), operation, slots);
        }
    }

    private static boolean isId(JsonNode schema) {
        return resolved(schema).path("format").asText().equals("uuid");
    }

    private static JsonNode schema(Contract.Operation operation) {
        return operation.node().at("/requestBody/content/application~1json/schema");
    }

    private static JsonNode resolved(JsonNode schema) {
        if (schema.has("anyOf")) {
            return resolved(schema.get("anyOf").get(0));
        }
        return schema.has("$ref")
                ? Client.contract().document().at(schema.get("$ref").asText().substring(1))
                : schema;
    }

    /** The same request with this record in this place. */
    Attempt with(Slot slot, String record) {
        Attempt changed = new Attempt(operation);
        changed.records.putAll(records);
        changed.records.put(slot, record);
        return changed;
    }

    /** Sends the request. */
    Client.Answer by(Client who) {
        return by(who, body());
    }

    /** Sends the request with another body. */
    Client.Answer by(Client who, JsonNode body) {
        boolean changes = !operation.method().equals("GET");
        // Whoever does not know a record cannot know its version: any will do
        return who.send(
                operation.method(), path(), body, request -> changes ? request.header("If-Match", "*") : request);
    }

    /** A body that the contract would take, with the records in it; null when there is none. */
    JsonNode body() {
        return operation.takesBody() ? example(schema(operation)) : null;
    }

    private String path() {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Map.Entry<Slot, String> record : records.entrySet()) {
            Slot slot = record.getKey();
            if (slot.in().equals("path")) {
                path = path.replace("{" + slot.name() + "}", record.getValue());
            } else if (slot.in().equals("query")) {
                query.add(slot.name() + "=" + record.getValue());
                if (slot.name().equals("recordId")
                        && operation
                                .node()
                                .path("parameters")
                                .findValuesAsText("name")
                                .contains("recordType")) {
                    query.add("recordType=LEAD");
                }
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** A body that the contract would take, with the records in it. */
    private JsonNode example(JsonNode unresolved) {
        JsonNode schema = resolved(unresolved);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("properties")) {
            ObjectNode object = json.objectNode();
            schema.get("properties").properties().forEach(field -> {
                JsonNode value = field(field.getKey(), field.getValue());
                if (value != null) {
                    object.set(field.getKey(), value);
                }
            });
            return object;
        }
        if (schema.has("items")) {
            return json.arrayNode().add(example(schema.get("items")));
        }
        if (schema.has("examples")) {
            return schema.get("examples").get(0);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("format").asText()) {
            case "date" -> json.textNode("2030-01-31");
            case "date-time" -> json.textNode("2030-01-31T12:00:00Z");
            default ->
                switch (schema.path("type").asText()) {
                    case "integer", "number" -> json.numberNode(1);
                    case "boolean" -> json.booleanNode(false);
                    default -> json.textNode("1");
                };
        };
    }

    private JsonNode field(String name, JsonNode schema) {
        if (isId(schema)) {
            return records.entrySet().stream()
                    .filter(record -> record.getKey().in().equals("body")
                            && record.getKey().name().equals(name))
                    .map(record -> (JsonNode) JsonNodeFactory.instance.textNode(record.getValue()))
                    .findFirst()
                    .orElse(null);
        }
        if (name.equals("recordType")) {
            return JsonNodeFactory.instance.textNode("LEAD");
        }
        return example(schema);
    }

    @Override
    public String toString() {
        return operation.method() + " " + path();
    }
}
