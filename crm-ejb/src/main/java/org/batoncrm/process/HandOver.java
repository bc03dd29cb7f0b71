package org.batoncrm.process;

import java.util.UUID;
import org.batoncrm.identity.Role;

/**
 * Work of one kind that a member looks after, and that can go to another member. Each feature with such work has a bean of
 * this type.
 */
public interface HandOver {

    /** The most records of one transaction. */
    int AT_ONCE = 200;

    /** The role that somebody needs to take such work over. */
    Role role();

    /** How much of it is open with a member. */
    long openOf(UUID memberId);

    /**
     * Gives some of what is open with a member to another: so much that others wait for a moment only, and never more than
     * {@link #AT_ONCE}.
     *
     * @return how much; there may be more
     */
    int handOver(UUID from, UUID to);
}
