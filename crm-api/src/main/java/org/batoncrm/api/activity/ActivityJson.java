package org.batoncrm.api.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.activity.ActivityRow;
import org.batoncrm.process.RecordType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call, a meeting, a task, a note or an e-mail, written down on a record. */
@Schema(name = "Activity")
public record ActivityJson(
        UUID id,
        RecordType recordType,
        UUID recordId,
        ActivityKind kind,
        String text,
        @Schema(nullable = true) LocalDate due,
        @Schema(description = "Null while it is still to be done", nullable = true) Instant doneAt,
        Instant at,
        UUID memberId) {

    static ActivityJson of(ActivityRow row) {
        return new ActivityJson(
                row.id(),
                row.recordType(),
                row.recordId(),
                row.kind(),
                row.text(),
                row.due(),
                row.doneAt(),
                row.at(),
                row.memberId());
    }
}
