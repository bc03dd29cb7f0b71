package org.batoncrm.process;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a flood of refused attempts out of the event log: the same attempt of a member counts once in a while, and only so
 * many different ones. Those left out are counted, so that the next one that is kept can say so.
 */
final class RefusalBound {

    private static final int MOST_MEMBERS = 10_000;

    private record Seat(UUID tenantId, UUID memberId) {}

    private static final class Tried {
        private Instant since;
        private final Set<String> kept = new HashSet<>();
        private int leftOut;
    }

    private final Duration span;
    private final int most;
    private final Map<Seat, Tried> members = new ConcurrentHashMap<>();

    /**
     * @param span how long the same attempt counts once
     * @param most how many different attempts of a member are kept in that time
     */
    RefusalBound(Duration span, int most) {
        this.span = span;
        this.most = most;
    }

    /** Whether this attempt is to be kept: then how many were left out since the last one; else nothing. */
    OptionalInt take(UUID tenantId, UUID memberId, String attempt, Instant now) {
        if (members.size() > MOST_MEMBERS) {
            members.values().removeIf(tried -> isOver(tried, now));
        }
        Tried tried = members.computeIfAbsent(new Seat(tenantId, memberId), seat -> new Tried());
        synchronized (tried) {
            if (isOver(tried, now)) {
                tried.since = now;
                tried.kept.clear();
            }
            if (tried.kept.size() == most || !tried.kept.add(attempt)) {
                tried.leftOut++;
                return OptionalInt.empty();
            }
            int leftOut = tried.leftOut;
            tried.leftOut = 0;
            return OptionalInt.of(leftOut);
        }
    }

    private boolean isOver(Tried tried, Instant now) {
        return tried.since == null || !now.isBefore(tried.since.plus(span));
    }
}
