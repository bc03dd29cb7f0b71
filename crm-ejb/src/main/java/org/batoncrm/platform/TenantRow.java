package org.batoncrm.platform;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.TenantState;

/**
 * A tenant as the platform's list shows it: what it rents and how large it is, and nothing of its business.
 *
 * @param records leads, opportunities, quotations, customers and booking orders together
 * @param storage bytes of files
 * @param lastActivity when somebody last worked there; before anybody did, when the tenant came
 */
public record TenantRow(
        UUID id,
        String name,
        String alias,
        Plan plan,
        TenantState state,
        Long members,
        Long records,
        Long storage,
        Instant lastActivity,
        Instant createdAt) {

    /** Who was not counted yet is new, and has nothing. */
    public TenantRow {
        members = members == null ? Long.valueOf(0) : members;
        records = records == null ? Long.valueOf(0) : records;
        storage = storage == null ? Long.valueOf(0) : storage;
        lastActivity = lastActivity == null ? createdAt : lastActivity;
    }
}
