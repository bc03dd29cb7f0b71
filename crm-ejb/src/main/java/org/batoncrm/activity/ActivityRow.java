package org.batoncrm.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.process.RecordType;

/** An activity as timelines and task lists show it. */
public record ActivityRow(
        UUID id,
        RecordType recordType,
        UUID recordId,
        ActivityKind kind,
        String text,
        LocalDate due,
        Instant doneAt,
        Instant at,
        UUID memberId) {

    /** Whether it is still to be done. */
    public boolean open() {
        return doneAt == null;
    }
}
