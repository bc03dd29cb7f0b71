package org.batoncrm.api.process;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.api.problem.MoveName;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventKind;
import org.batoncrm.process.EventRow;
import org.batoncrm.process.RecordType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the event log. */
@Schema(name = "Event")
public record EventJson(
        UUID id,
        Instant at,
        @Schema(
                        description = "Which member did it; null for the clock, and for somebody who is no member",
                        nullable = true)
                UUID memberId,
        @Schema(description = "Who did it, when it was somebody who is no member", nullable = true) String outsider,
        @Schema(description = "What the line is about") EventKind kind,
        RecordType recordType,
        UUID recordId,
        @Schema(
                        description = "The move of the process; null when it was something else",
                        nullable = true,
                        examples = "qualify")
                String move,
        @Schema(description = "What was done beside the process; null for a move", nullable = true) Deed deed,
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
                row.outsider(),
                row.kind(),
                row.recordType(),
                row.recordId(),
                row.move() == null ? null : MoveName.of(row.move()),
                row.deed(),
                row.fromState(),
                row.toState(),
                ReasonJson.of(row.reasonId(), row.reasonText()),
                row.detail(),
                row.secondsInState());
    }
}
