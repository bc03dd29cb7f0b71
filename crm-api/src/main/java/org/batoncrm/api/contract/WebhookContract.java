package org.batoncrm.api.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.batoncrm.webhook.EventName;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Adds to the contract what Baton sends to webhooks: the one request that others answer. */
final class WebhookContract {

    private static final String EVENT = "WebhookEvent";

    private WebhookContract() {}

    static void addTo(OpenAPI contract) {
        contract.getComponents().addSchema(EVENT, event());
        contract.addWebhook("event", OASFactory.createPathItem().POST(operation()));
    }

    private static Operation operation() {
        Operation operation = OASFactory.createOperation()
                .operationId("receiveEvent")
                .summary("Something happened")
                .description("Sent to each webhook that wants to hear of it, signed as Standard Webhooks has it: the"
                        + " signature is that of `webhook-id.webhook-timestamp.body`. About one record, one after the"
                        + " other. It is sent again, with the same webhook-id, until it is taken: up to 10 times"
                        + " within about 36 hours.")
                .addTag("Webhooks")
                .addParameter(header("webhook-id", "Which event it is, the same at each try", Examples.ID))
                .addParameter(
                        header("webhook-timestamp", "When this try was made, in seconds since 1970", "1788696000"))
                .addParameter(header(
                        "webhook-signature",
                        "One for each secret, with a space between",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="))
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/json",
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref(EVENT)))));
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse("2XX", OASFactory.createAPIResponse().description("The receiver took it"))
                .addAPIResponse(
                        "410",
                        OASFactory.createAPIResponse()
                                .description("The receiver wants nothing any more: the webhook is switched off"))
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("It did not, redirects included: it is sent again later")));
        operation.setSecurity(List.of());
        return operation;
    }

    private static Parameter header(String name, String what, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(what)
                .schema(text(null))
                .example(example);
    }

    private static Schema event() {
        Map<String, Schema> fields = new LinkedHashMap<>();
        fields.put("id", id("The event, the same as in the event log"));
        fields.put(
                "type",
                text("What happened")
                        .enumeration(List.copyOf(EventName.known()))
                        .addExample("booking_order.assigned"));
        fields.put("at", text("When").format("date-time"));
        fields.put("companyId", id("In which company"));
        fields.put("record", record());
        fields.put("from", orNull(text("The state before").addExample("CREATED")));
        fields.put("to", orNull(text("The state now").addExample("ASSIGNED")));
        fields.put(
                "reason",
                orNull(object(Map.of(
                        "id", id("One of /reasons"),
                        "label", text("In words").addExample("No capacity"),
                        "text", orNull(text("What the member wrote beside it"))))));
        fields.put(
                "detail",
                orNull(text("What else there is to say, such as the team").addExample("Road desk")));
        fields.put(
                "member",
                orNull(object(Map.of(
                        "id", id("Who did it"),
                        "name", text("And the name").addExample("Mara Lindqvist")))));
        return object(fields)
                .required(List.of("id", "type", "at", "companyId"))
                .description(
                        "What is sent to webhooks. A test, webhook.test, is about no record and ends after companyId."
                                + " New fields may come.");
    }

    private static Schema record() {
        Map<String, Schema> fields = new LinkedHashMap<>();
        fields.put(
                "type",
                text("Which kind of record")
                        .enumeration(EventName.types().stream()
                                .<Object>map(Enum::name)
                                .toList()));
        fields.put("id", id("Which one"));
        fields.put("number", orNull(text("Its number, where it has one").addExample("B-2026-00042")));
        fields.put("href", text("Where it can be read").addExample("/api/v1/booking-orders/" + Examples.ID));
        return object(fields).description("What it happened to");
    }

    private static Schema object(Map<String, Schema> fields) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .properties(new LinkedHashMap<>(fields))
                .required(List.copyOf(fields.keySet()));
    }

    private static Schema id(String what) {
        return text(what).format("uuid").addExample(Examples.ID);
    }

    private static Schema text(String what) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(what);
    }

    private static Schema orNull(Schema schema) {
        return schema.addType(SchemaType.NULL);
    }
}
