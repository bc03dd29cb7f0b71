package org.batoncrm.api.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.batoncrm.api.problem.MoveName;
import org.batoncrm.api.problem.ProblemKind;
import org.batoncrm.process.Move;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the contract what holds for all operations alike, so that no resource has to repeat it: the refusals, the
 * headers of versions and of idempotency, and that an answer has all of its fields. The build runs it.
 */
public class CommonAnswers implements OASFilter {

    private static final String PROBLEM = "application/problem+json";

    /** What moves are called in addresses. */
    private static final Set<String> MOVES =
            Arrays.stream(Move.values()).map(MoveName::of).collect(Collectors.toSet());

    private static final Map<String, String> ALWAYS = new TreeMap<>(Map.of(
            "401", "No token, or no valid one",
            "403", "Not for the caller's roles, or the company is suspended",
            "406", "Answers are JSON; Accept wants something else",
            "429", "More requests than the company's plan has; Retry-After says when to try again",
            "500", "A failure of the server; nothing was done",
            "503", "Tokens cannot be checked just now"));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
        contract.getComponents().getSchemas().forEach(CommonAnswers::complete);
        WebhookContract.addTo(contract);
        Examples.addTo(contract);
    }

    /**
     * Says what the scanner cannot see: that decimals travel as strings. And takes back its guess of a type beside a
     * reference, which says all that there is to say.
     */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null || schema.getAnyOf() != null) {
            schema.setType(null);
        } else if (schema.getType() != null && schema.getType().contains(Schema.SchemaType.NUMBER)) {
            asString(schema);
        }
        return schema;
    }

    private static void asString(Schema decimal) {
        List<Schema.SchemaType> types = new ArrayList<>(decimal.getType());
        types.replaceAll(type -> type == Schema.SchemaType.NUMBER ? Schema.SchemaType.STRING : type);
        decimal.setType(types);
        decimal.setPattern("^-?[0-9]{1,24}([.][0-9]{1,10})?$");
        if (decimal.getExamples() == null) {
            decimal.addExample("1234.50");
        } else {
            decimal.setExamples(decimal.getExamples().stream()
                    .<Object>map(example ->
                            new BigDecimal(example.toString()).setScale(2).toPlainString())
                    .toList());
        }
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        ALWAYS.forEach((status, what) -> problem(operation, status, what));
        boolean changes = method != HttpMethod.GET;
        if (changes || operation.getParameters() != null) {
            problem(operation, "400", "Something in the request is not valid; errors says what");
        }
        if (path.contains("{")
                || changes && List.of("/opportunities", "/activities").contains(path)) {
            problem(operation, "404", "Not in the caller's company, or nowhere");
        }
        if (changes) {
            if (MOVES.contains(path.replaceFirst(".*/", ""))) {
                problem(
                        operation,
                        ProblemKind.MOVE_REFUSED,
                        "Not now: the process or a rule does not allow it; allowedMoves says what the process allows");
            } else {
                problem(operation, "409", "Not now: the process or a rule does not allow it");
            }
            problem(operation, "412", "Somebody else changed the record; changes says what");
            problem(operation, "413", "The body is too large");
            problem(operation, "415", "The body is not JSON");
        }
        if (method == HttpMethod.POST) {
            problem(operation, "422", "The key was sent before with another request");
        }
        if (method == HttpMethod.PUT || method == HttpMethod.DELETE) {
            problem(operation, "428", "If-Match is missing");
        }
        if (method == HttpMethod.GET && path.endsWith("}")) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("The caller has this version"));
        }
        tellVersions(path, method, operation);
        Parameters.complete(path, method, operation);
    }

    private static void tellVersions(String path, HttpMethod method, Operation operation) {
        for (String status : List.of("200", "201")) {
            APIResponse answer = operation.getResponses().getAPIResponse(status);
            boolean list = method == HttpMethod.GET && !path.endsWith("}");
            boolean record = status.equals("201") || path.contains("}") && !list;
            if (answer != null && record) {
                answer.addHeader("ETag", text("The version of the record"));
                if (status.equals("201")) {
                    answer.addHeader("Location", text("Where the record is"));
                }
            }
        }
    }

    private static Header text(String what) {
        return OASFactory.createHeader().description(what).schema(string());
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static void problem(Operation operation, String status, String what) {
        problem(operation, ProblemKind.ofStatus(Integer.parseInt(status)).orElseThrow(), what);
    }

    private static void problem(Operation operation, ProblemKind kind, String what) {
        String status = String.valueOf(kind.status());
        APIResponse answer = OASFactory.createAPIResponse()
                .description(what)
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example(kind, what))));
        if (status.equals("429")) {
            answer.addHeader("Retry-After", text("After how many seconds to try again"));
        }
        operation.getResponses().addAPIResponse(status, answer);
    }

    private static Map<String, Object> example(ProblemKind kind, String what) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", kind.type());
        problem.put("title", kind.title());
        problem.put("status", kind.status());
        problem.put("detail", what + ".");
        switch (kind) {
            case INVALID ->
                problem.put(
                        "errors",
                        List.of(Map.of("field", "phone", "code", "text.long", "message", "At most 40 characters.")));
            case MOVE_REFUSED -> problem.put("allowedMoves", List.of("qualify", "nurture"));
            case CHANGED -> problem.put("changes", List.of(Map.of("field", "phone", "now", "+49 40 1234")));
            case FAILURE -> problem.put("failure", "4f1a09c3b2");
            default -> problem.put("detail", what + ".");
        }
        return problem;
    }

    /** What is sent is taken strictly; what is answered is answered with all its fields, null ones too. */
    private static void complete(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        boolean optional = name.endsWith("Input")
                || List.of("Problem", "ReasonGiven", "QuotationLine").contains(name);
        if (!optional && schema.getRequired() == null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }
}
