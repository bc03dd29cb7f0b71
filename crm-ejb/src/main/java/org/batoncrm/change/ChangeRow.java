package org.batoncrm.change;

import java.time.Instant;
import java.util.UUID;

/**
 * A change that is not made, as an admin sees it.
 *
 * @param problem why it was refused; null while it waits
 */
public record ChangeRow(UUID id, String kind, String subject, ChangeState state, String problem, Instant startedAt) {

    /** Whether it was refused and undone, and not only waits. */
    public boolean isFailed() {
        return state == ChangeState.FAILED;
    }
}
