package org.batoncrm.api.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.activity.ActivityData;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.process.RecordType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to write down about a record. */
@Schema(name = "ActivityInput")
public record ActivityInput(
        @Schema(
                        required = true,
                        implementation = String.class,
                        enumeration = {"LEAD", "OPPORTUNITY", "QUOTATION", "BOOKING_ORDER", "CUSTOMER"})
                RecordType recordType,
        @Schema(required = true) UUID recordId,
        @Schema(
                        required = true,
                        implementation = String.class,
                        enumeration = {"NOTE", "CALL", "MEETING", "EMAIL", "TASK"},
                        examples = "TASK")
                ActivityKind kind,
        @Schema(required = true, maxLength = 4000, examples = "Called; they want an offer until Friday") String text,
        @Schema(description = "For a task: the day on which it is due", nullable = true, examples = "2026-12-01")
                LocalDate due) {

    /** The activity as the domain takes it. */
    ActivityData data() {
        if (due != null && kind != ActivityKind.TASK) {
            throw Refused.field("due", "taskOnly");
        }
        return new ActivityData(kind, text, due);
    }
}
