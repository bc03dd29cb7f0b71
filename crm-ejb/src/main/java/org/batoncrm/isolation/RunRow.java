package org.batoncrm.isolation;

import java.time.Instant;
import java.util.UUID;

/**
 * A proof of isolation as lists show it.
 *
 * @param askedBy the admin who asked for it
 * @param endedAt null while it is under way
 * @param way the key of the way that is being tried; null before the first
 * @param report what came of it, see {@link Report#read}; null when there is none
 */
public record RunRow(
        UUID id,
        UUID askedBy,
        Instant askedAt,
        Instant endedAt,
        RunState state,
        String way,
        long attempts,
        long findings,
        String report) {

    public boolean running() {
        return state == RunState.RUNNING;
    }

    public boolean hasReport() {
        return report != null;
    }
}
