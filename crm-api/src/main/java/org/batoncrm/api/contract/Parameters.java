package org.batoncrm.api.contract;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Completes the parameters of operations: the headers of versions and of idempotency, and what lists are sorted by. What
 * one looks like stands in its schema: an example of the parameter itself is sent as it is by pages that try operations
 * out, so it has to work.
 */
final class Parameters {

    private static final String ETAG = "\"Rk9v4M0cV8Yx2LqTzB7w3A.kJ3sPq.7dQ\"";

    /** As the descriptions of lists name them: "Sorted by: company, createdAt." */
    private static final Pattern SORTED_BY = Pattern.compile("Sorted by: ([^.]*[.])");

    private static final Pattern SORT = Pattern.compile("(\\w+)[,.]");

    private Parameters() {}

    static void complete(String path, HttpMethod method, Operation operation) {
        if (method == HttpMethod.POST) {
            header(
                    operation,
                    "Idempotency-Key",
                    "The same key gives the same answer and one effect, for 24 hours",
                    text("4c1a7a52-7a0e-4bd6-9c0c-1f2e5a9d3b71")
                            .pattern("^[!-~]+$")
                            .minLength(1)
                            .maxLength(200));
        }
        if (method == HttpMethod.POST && path.contains("{")) {
            header(
                    operation,
                    "If-Match",
                    "The ETag of the version that the move starts from; from another one, it is not made. * is any",
                    text(ETAG));
        }
        if (method == HttpMethod.PUT || method == HttpMethod.DELETE) {
            header(operation, "If-Match", "The ETag that came with the record; * is any", text(ETAG))
                    .required(true)
                    .example("*");
        }
        if (method == HttpMethod.GET && path.endsWith("}")) {
            header(operation, "If-None-Match", "The ETag of the version that the caller has", text(ETAG));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> complete(parameter, operation));
        }
    }

    private static Parameter header(Operation operation, String name, String what, Schema schema) {
        Parameter header = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(what)
                .required(false)
                .schema(schema);
        operation.addParameter(header);
        return header;
    }

    private static Schema text(String example) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).addExample(example);
    }

    /** Ids look alike everywhere; what a parameter in the path means, its place says. */
    private static void complete(Parameter parameter, Operation operation) {
        if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
            parameter.setDescription(parameter.getName().equals("id") ? "The record" : "The record within it");
        }
        if (parameter.getIn() == Parameter.In.QUERY && parameter.getExample() != null) {
            parameter.getSchema().addExample(parameter.getExample());
            parameter.setExample(null);
        }
        if (parameter.getName().equals("sort")) {
            sorts(Objects.requireNonNullElse(operation.getDescription(), ""))
                    .forEach(sort -> parameter.getSchema().addEnumeration(sort));
        }
    }

    private static List<String> sorts(String description) {
        return SORTED_BY
                .matcher(description)
                .results()
                .map(MatchResult::group)
                .flatMap(sorts -> SORT.matcher(sorts).results())
                .map(sort -> sort.group(1))
                .flatMap(sort -> Stream.of(sort, "-" + sort))
                .toList();
    }
}
