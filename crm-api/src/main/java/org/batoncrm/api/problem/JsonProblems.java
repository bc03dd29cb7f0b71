package org.batoncrm.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.api.problem.Problem.FieldError;

/** What is wrong with a body. It quotes nothing of the body: who sent it has it. */
public final class JsonProblems {

    private JsonProblems() {}

    /** The problem; it names the field where it is about one, and none where it is about all of the body. */
    public static Problem of(JsonProcessingException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return field(unknown, "unknown");
        }
        if (json instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            Class<?> wanted = mismatch.getTargetType();
            if (wanted.isEnum()) {
                return field(mismatch, "choice", choices(wanted));
            }
            return field(mismatch, "type." + type(wanted));
        }
        if (json instanceof JsonMappingException mapping) {
            return field(mapping, "wrong");
        }
        return Problem.of(
                ProblemKind.INVALID,
                json.getLocation() == null
                        ? Words.of("json")
                        : Words.of(
                                "json.at",
                                json.getLocation().getLineNr(),
                                json.getLocation().getColumnNr()));
    }

    private static Problem field(JsonMappingException wrong, String code, Object... values) {
        String message = Words.of("field." + code, values);
        Problem problem = Problem.of(ProblemKind.INVALID, message);
        String path = path(wrong.getPath());
        return path.isEmpty() ? problem : problem.withErrors(List.of(new FieldError(path, "field." + code, message)));
    }

    private static String type(Class<?> wanted) {
        if (wanted == BigDecimal.class) {
            return "decimal";
        }
        if (wanted == UUID.class) {
            return "id";
        }
        if (wanted == LocalDate.class) {
            return "day";
        }
        if (wanted == String.class) {
            return "text";
        }
        return Collection.class.isAssignableFrom(wanted) ? "list" : "object";
    }

    private static String choices(Class<?> wanted) {
        return Arrays.stream(wanted.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
