package org.batoncrm.api.process;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.api.problem.MoveName;
import org.batoncrm.process.EventRow;
import org.batoncrm.process.RecordType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the event log. */
@Schema(name = "Event")
public record EventJson(
        UUID id,
        Instant at,
        @Schema(description = "Who did it; null for the clock", nullable = true) UUID memberId,
        RecordType recordType,
        UUID recordId,
        @Schema(examples = "qualify") String move,
        @Schema(nullable = true, examples = "NEW") String from,
        @Schema(nullable = true, examples = "QUALIFIED") String to,
        @Schema(nullable = true) ReasonJson reason,
        @Schema(nullable = true) String detail,
        @Schema(description = "How long the record had been in the state before", nullable = true)
                Long secondsInState) {

    static EventJson of(EventRow row) {
        return new EventJson(
                row.id(),
                row.at(),
                row.memberId(),
                row.recordType(),
                row.recordId(),
                MoveName.of(row.move()),
                row.fromState(),
                row.toState(),
                ReasonJson.of(row.reasonId(), row.reasonText()),
                row.detail(),
                row.secondsInState());
    }
}
