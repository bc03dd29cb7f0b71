package org.batoncrm.web.process;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.activity.ActivityRow;
import org.batoncrm.process.HistoryLine;

/**
 * One entry of a timeline: a line of the history, or an activity; the other one is null.
 *
 * @param kind what the entry's sign is chosen by, in small letters
 */
public record TimelineEntry(
        Instant at, UUID memberId, String kind, String title, HistoryLine move, ActivityRow activity) {

    static TimelineEntry of(HistoryLine line) {
        return new TimelineEntry(line.at(), line.memberId(), "move", line.told(), line, null);
    }

    static TimelineEntry of(ActivityRow activity) {
        return new TimelineEntry(
                activity.at(),
                activity.memberId(),
                activity.kind().name().toLowerCase(java.util.Locale.ROOT),
                activity.kind().told(),
                null,
                activity);
    }
}
