package org.batoncrm.api.contract;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Shows in the contract what each thing looks like: whole, put together from what its fields look like. */
final class Examples {

    static final String ID = "018f4b7e-3a5c-7c1d-9e2f-5b6a7c8d9e0f";

    /** What fields look like that do not say so themselves. The same name means the same everywhere. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            entry("address", "Speicherstadt 4, 20457 Hamburg"),
            entry("company", "Delta Coffee Roasters"),
            entry("contact", "Ines Delgado"),
            entry("country", "DE"),
            entry("currency", "EUR"),
            entry("description", "Pallets, Hamburg to Oslo"),
            entry("detail", "Road desk"),
            entry("email", "ines@delta.example.com"),
            entry("failure", "4f1a09c3b2"),
            entry("interest", "12 pallets a month to Oslo"),
            entry("message", "We would pay 900 all in"),
            entry("name", "Ines Delgado"),
            entry("number", "B-2026-00042"),
            entry("outsider", "support@batoncrm.example.com"),
            entry("phone", "+49 40 123456"),
            entry("position", "Head of purchasing"),
            entry("terms", "30 days net"),
            entry("text", "Called; they want an offer until Friday"),
            entry("title", "Pallets to Oslo"),
            entry("unit", "pallet"));

    private final Map<String, Schema> schemas;

    private Examples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void addTo(OpenAPI contract) {
        Examples examples = new Examples(contract.getComponents().getSchemas());
        examples.schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.setExamples(List.of(examples.whole(name, schema)));
            }
        });
    }

    private Map<String, Object> whole(String name, Schema schema) {
        Map<String, Object> whole = new LinkedHashMap<>();
        schema.getProperties().forEach((field, is) -> {
            // Which of its other fields a problem has depends on the problem; the refusals are shown one by one
            boolean sometimes = name.equals("Problem")
                    && List.of("failure", "allowedMoves", "changes").contains(field);
            if (!sometimes) {
                whole.put(field, of(name + "." + field, is));
            }
        });
        return whole;
    }

    private Object of(String where, Schema schema) {
        String name = where.replaceFirst(".*\\.", "");
        if (schema.getRef() != null) {
            String referred = schema.getRef().replaceFirst(".*/", "");
            return of(referred, schemas.get(referred));
        }
        if (schema.getAnyOf() != null) {
            return of(where, schema.getAnyOf().get(0));
        }
        if (schema.getExamples() != null) {
            return schema.getExamples().get(0);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getProperties() != null) {
            return whole(where, schema);
        }
        if (schema.getItems() != null) {
            return List.of(of(where, schema.getItems()));
        }
        return ofType(where, name, schema);
    }

    private static Object ofType(String where, String name, Schema schema) {
        if (schema.getFormat() != null && schema.getType().contains(SchemaType.STRING)) {
            return switch (schema.getFormat()) {
                case "uuid" -> ID;
                case "date" -> "2026-12-31";
                case "date-time" -> "2026-11-25T09:12:31.120Z";
                default -> throw unknown(where);
            };
        }
        if (schema.getType() == null || name.equals("next")) {
            return null; // a value of any kind, and the cursor of a list that ends here
        }
        if (schema.getType().contains(SchemaType.INTEGER)) {
            return 1;
        }
        if (schema.getType().contains(SchemaType.BOOLEAN)) {
            return false;
        }
        if (!USUAL.containsKey(name)) {
            throw unknown(where);
        }
        return USUAL.get(name);
    }

    private static IllegalStateException unknown(String where) {
        return new IllegalStateException("What does " + where + " look like? Say it with examples in its @Schema.");
    }
}
