package org.batoncrm.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.process.Deed;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.QuotaUse;
import org.batoncrm.tenancy.TenantState;

/**
 * A tenant as its page on the platform shows it.
 *
 * @param eraseAt when all of it is erased; null when nobody asked for it
 * @param daysToThinkItOver how many days lie between the order to erase it and the erasure
 * @param happenings what the platform did to it, newest first
 * @param lastActivity when somebody last worked there; null before anybody did
 */
public record TenantFacts(
        UUID id,
        String name,
        String alias,
        Plan plan,
        TenantState state,
        Instant stateSince,
        Instant eraseAt,
        Instant leavesAt,
        Instant createdAt,
        String currency,
        String zone,
        long records,
        Instant lastActivity,
        int daysToThinkItOver,
        List<QuotaUse> use,
        List<Happening> happenings) {

    /**
     * Something that the platform did to the tenant.
     *
     * @param operator the operator's e-mail address; null when nobody in particular did it
     * @param detail what there is to say about it; may be null
     */
    public record Happening(Instant at, String operator, Deed deed, String detail) {}
}
