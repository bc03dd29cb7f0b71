package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.batoncrm.api.problem.MoveName;
import org.batoncrm.list.ListRequest;
import org.batoncrm.process.Move;
import org.batoncrm.process.ProcessTable;
import org.batoncrm.process.RecordType;
import org.junit.jupiter.api.Test;

/** The contract says everything that the code does, and nothing more. */
class ContractTest {

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);

    private final JsonNode contract = read();

    private static JsonNode read() {
        try (InputStream file = ContractTest.class.getResourceAsStream("/META-INF/openapi.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void eachOperation(BiConsumer<String, JsonNode> what) {
        contract.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(each -> what.accept(each.getKey().toUpperCase() + " " + path.getKey(), each.getValue())));
    }

    private static Set<String> operationsOfTheCode() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.batoncrm.api")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .flatMap(method -> METHODS.stream()
                                .filter(method::isAnnotationPresent)
                                .map(verb -> verb.getSimpleName() + " " + path(method)))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String path(Method method) {
        String path = "/" + method.getDeclaringClass().getAnnotation(Path.class).value();
        Path below = method.getAnnotation(Path.class);
        return below == null ? path : path + "/" + below.value();
    }

    @Test
    void everyOperationOfTheCodeIsInItAndNoOther() {
        Set<String> written = new TreeSet<>();
        eachOperation((name, operation) -> written.add(name));
        assertThat(written).isEqualTo(operationsOfTheCode()).hasSizeGreaterThan(40);
    }

    @Test
    void everyMoveOfTheProcessThatMembersMakeHasItsAddress() {
        Set<String> operations = operationsOfTheCode();
        ProcessTable.transitions().stream().filter(row -> !row.follows()).forEach(row -> assertThat(operations)
                .anyMatch(operation -> operation.startsWith(
                                "POST /" + collection(row.from().type().name()))
                        && operation.endsWith("/" + MoveName.of(row.move()))));
    }

    private static String collection(String type) {
        return type.equals("OPPORTUNITY") ? "opportunities" : type.toLowerCase().replace('_', '-') + "s";
    }

    @Test
    void everyOperationSaysWhatItIsAndWhatItRefuses() {
        eachOperation((name, operation) -> {
            assertThat(operation.path("summary").asText()).as(name).isNotBlank();
            assertThat(operation.path("operationId").asText()).as(name).isNotBlank();
            assertThat(operation.path("tags")).as(name).hasSize(1);
            assertThat(operation.get("responses").has("401")).as(name).isTrue();
            assertThat(operation.get("responses").has("403")).as(name).isTrue();
            assertThat(operation.get("responses").has("406")).as(name).isTrue();
            operation.path("parameters").forEach(parameter -> assertThat(
                            parameter.path("description").asText()
                                    + parameter.path("in").asText())
                    .as("parameter " + parameter.path("name") + " of " + name)
                    .isNotEqualTo("query"));
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> schemas = new TreeSet<>();
        contract.at("/components/schemas").fieldNames().forEachRemaining(schemas::add);
        contract.findValuesAsText("$ref")
                .forEach(reference -> assertThat(schemas).contains(reference.replace("#/components/schemas/", "")));
    }

    @Test
    void everyFieldHasATypeAndDecimalsAreStrings() {
        contract.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(field -> {
                    String name = schema.getKey() + "." + field.getKey();
                    JsonNode is = field.getValue();
                    assertThat(is.has("type") || is.has("$ref") || is.has("anyOf") || name.equals("Change.now"))
                            .as(name)
                            .isTrue();
                    assertThat(is.path("type").toString()).as(name).doesNotContain("number");
                }));
    }

    @Test
    void everySchemaIsShownByAnExampleThatConformsToIt() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        contract.at("/components/schemas").properties().stream()
                .filter(each -> each.getValue().has("properties"))
                .forEach(each -> {
                    JsonNode example = each.getValue().at("/examples/0");
                    assertThat(example.isObject()).as(each.getKey()).isTrue();
                    ObjectNode schema = each.getValue().deepCopy();
                    schema.set("components", contract.get("components"));
                    assertThat(factory.getSchema(schema, strict).validate(example))
                            .as("the example of " + each.getKey() + ": " + example)
                            .isEmpty();
                });
    }

    @Test
    void everyBodyIsAThingThatIsShown() {
        eachOperation((name, operation) -> {
            List<JsonNode> bodies =
                    new ArrayList<>(List.of(operation.at("/requestBody/content/application~1json/schema")));
            operation.get("responses").forEach(answer -> bodies.add(answer.at("/content/application~1json/schema")));
            assertThat(bodies)
                    .as(name)
                    .allMatch(body -> body.isMissingNode()
                            || body.has("$ref")
                            || body.path("items").has("$ref"));
        });
    }

    @Test
    void everyMoveMaySayWhichVersionItStartsFrom() {
        eachOperation((name, operation) -> assertThat(
                        operation.path("parameters").findValuesAsText("name").contains("If-Match"))
                .as(name)
                .isEqualTo(!name.startsWith("GET") && name.contains("{")));
    }

    @Test
    void noOperationHasAParameterTwice() {
        eachOperation(
                (name, operation) -> assertThat(operation.path("parameters").findValuesAsText("name"))
                        .as(name)
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyParameterIsDescribedAndShown() {
        eachOperation((name, operation) -> operation.path("parameters").forEach(parameter -> {
            String what = parameter.path("name").asText() + " of " + name;
            assertThat(parameter.path("description").asText()).as(what).isNotBlank();
            JsonNode schema = parameter.path("schema");
            assertThat(parameter.has("example")
                            || schema.has("examples")
                            || schema.has("default")
                            || schema.has("$ref")
                            || schema.has("enum"))
                    .as("an example or a choice for " + what)
                    .isTrue();
        }));
    }

    /** Pages that try operations out send the example of a parameter, and the default of its schema, as they are. */
    @Test
    void whatIsSentWithoutBeingChosenWorks() {
        eachOperation((name, operation) -> operation.path("parameters").forEach(parameter -> {
            String what = parameter.path("name").asText() + " of " + name;
            assertThat(parameter.path("example").asText("*")).as(what).isEqualTo("*");
            assertThat(parameter.at("/schema/example").isMissingNode()).as(what).isTrue();
            assertThat(parameter.at("/schema/default").asInt(50)).as(what).isEqualTo(50);
        }));
    }

    @Test
    void everyParameterSaysItsBounds() {
        eachOperation((name, operation) -> operation.path("parameters").forEach(parameter -> {
            JsonNode schema = parameter.get("schema");
            switch (parameter.get("name").asText()) {
                case "limit" ->
                    assertThat(List.of(
                                    schema.get("minimum").asInt(),
                                    schema.get("maximum").asInt()))
                            .as(name)
                            .containsExactly(1, ListRequest.LARGEST);
                case "sort" -> assertThat(schema.path("enum")).as(name).isNotEmpty();
                case "Idempotency-Key" ->
                    assertThat(schema.get("maxLength").asInt()).as(name).isEqualTo(200);
                default -> assertThat(schema.has("minimum")).as(name).isFalse();
            }
        }));
    }

    @Test
    void onlyARefusedMoveSaysWhatIsAllowed() {
        Set<String> moves = Arrays.stream(Move.values()).map(MoveName::of).collect(Collectors.toSet());
        eachOperation((name, operation) -> {
            JsonNode example = operation.at("/responses/409/content/application~1problem+json/example");
            boolean move = moves.contains(name.replaceFirst(".*/", ""));
            assertThat(example.has("allowedMoves")).as(name).isEqualTo(move);
            assertThat(example.path("type").asText().endsWith("move-refused"))
                    .as(name)
                    .isEqualTo(move);
        });
    }

    @Test
    void activitiesAreAboutTheRecordsOfTheWork() {
        assertThat(contract.at("/components/schemas/ActivityInput/properties/recordType/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Arrays.stream(RecordType.values())
                        .filter(RecordType::isOfTheWork)
                        .map(RecordType::name)
                        .toList());
    }

    @Test
    void everyAnswerIsDescribedAndEveryRefusalShown() {
        eachOperation(
                (name, operation) -> operation.get("responses").properties().forEach(answer -> {
                    String what = answer.getKey() + " to " + name;
                    assertThat(answer.getValue().path("description").asText())
                            .as(what)
                            .isNotBlank();
                    if (answer.getKey().startsWith("4") || answer.getKey().startsWith("5")) {
                        JsonNode problem = answer.getValue().at("/content/application~1problem+json");
                        assertThat(problem.at("/example/status").asText())
                                .as(what)
                                .isEqualTo(answer.getKey());
                    }
                }));
    }

    @Test
    void whatIsSentToWebhooksIsInIt() {
        JsonNode event = contract.at("/webhooks/event/post");
        assertThat(event.path("parameters").findValuesAsText("name"))
                .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
        assertThat(contract.at("/components/schemas/WebhookEvent/properties/type/enum"))
                .extracting(JsonNode::asText)
                .contains("booking_order.assigned", "webhook.test");
    }
}
