package org.batoncrm.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something was not done, as RFC 9457 has it. Nothing of it was done in part. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
public record Problem(
        @Schema(
                        description = "What kind of problem, the same for each occurrence",
                        examples = "urn:baton:problem:invalid")
                String type,
        @Schema(description = "The kind of problem in words", examples = "Something in the request is not valid")
                String title,
        @Schema(description = "The status of HTTP", examples = "400") int status,
        @Schema(description = "This problem in words", examples = "Say how to reach the lead: by e-mail or by phone.")
                String detail,
        @Schema(description = "With a failure of the server: what support needs to find it in the log") String failure,
        @Schema(description = "With invalid input: what is wrong with which field") List<FieldError> errors,
        @Schema(description = "With a move that is refused: what can be done instead") List<String> allowedMoves,
        @Schema(description = "With a record that is no longer what was seen: the fields that are different now")
                List<Change> changes) {

    /** What is wrong with one field. */
    @Schema(name = "FieldError")
    public record FieldError(
            @Schema(description = "Where in the request", examples = "lines[0].quantity") String field,
            @Schema(description = "The rule that it breaks, the same in every language", examples = "lead.reachable")
                    String code,
            @Schema(description = "The rule in words") String message) {}

    /** A field that somebody else changed. */
    @Schema(name = "Change")
    public record Change(
            @Schema(examples = "phone") String field,
            @Schema(description = "What it is now", nullable = true) Object now) {}

    static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, null, null, null);
    }

    Problem withErrors(List<FieldError> wrong) {
        return new Problem(type, title, status, detail, failure, wrong, allowedMoves, changes);
    }

    Problem withAllowedMoves(List<String> moves) {
        return new Problem(type, title, status, detail, failure, errors, moves, changes);
    }

    Problem withChanges(List<Change> changed) {
        return new Problem(type, title, status, detail, failure, errors, allowedMoves, changed);
    }

    Problem withFailure(String id) {
        return new Problem(type, title, status, detail, id, errors, allowedMoves, changes);
    }
}
