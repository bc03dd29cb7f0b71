package org.batoncrm.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What holds for a member's logins and tokens.
 *
 * @param state whether the member may enter at all
 * @param changedAt when the member's access changed last; null for never
 */
public record MemberAccess(MemberState state, Instant changedAt) {

    /** What holds for somebody about whom nothing was ever noted. */
    public static final MemberAccess UNCHANGED = new MemberAccess(MemberState.ACTIVE, null);

    /**
     * Whether what was issued then may still name roles that the member has no more. Tokens tell their time in seconds:
     * one of the very second of the change may be from before it.
     */
    public boolean outdates(Instant issuedAt) {
        return changedAt != null
                && !issuedAt.truncatedTo(ChronoUnit.SECONDS).isAfter(changedAt.truncatedTo(ChronoUnit.SECONDS));
    }
}
