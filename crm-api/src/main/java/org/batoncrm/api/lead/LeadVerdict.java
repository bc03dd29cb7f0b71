package org.batoncrm.api.lead;

import java.util.UUID;
import org.batoncrm.api.problem.Problem.FieldError;
import org.batoncrm.lead.CaptureVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one of many leads. */
@Schema(name = "LeadVerdict")
public record LeadVerdict(
        @Schema(description = "Which of the leads that were sent, from 0 on") int index,
        @Schema(description = "The new lead; null when it was refused", nullable = true) UUID id,
        @Schema(
                        description =
                                "What is wrong with which of its fields, or with an empty one for all of it; null when it was captured",
                        nullable = true)
                FieldError error) {

    static LeadVerdict of(int index, CaptureVerdict verdict) {
        var broken = verdict.broken();
        return new LeadVerdict(
                index,
                verdict.id(),
                broken == null ? null : new FieldError(broken.field(), broken.rule(), broken.getMessage()));
    }
}
