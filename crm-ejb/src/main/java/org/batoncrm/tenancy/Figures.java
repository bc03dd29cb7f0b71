package org.batoncrm.tenancy;

import java.util.Map;

/** How a tenant is counted: the one place that knows what a quota, or the list of tenants, is about. */
final class Figures {

    /** By quota: how many the tenant has of it. */
    private static final Map<Quota, String> COUNTED = Map.of(
            Quota.MEMBERS,
                    // Programs take no seat; somebody who is invited has one already
                    "select (select count(*) from member where tenant_id = ?1 and state = 'ACTIVE' and email <> '')"
                            + " + (select count(*) from invitation where tenant_id = ?1)",
            Quota.LEADS, "select count(*) from lead where tenant_id = ?1",
            Quota.STORAGE, "select coalesce(sum(octet_length(png)), 0) from logo where tenant_id = ?1");

    private Figures() {}

    /** SQL that counts what a quota is about, in the tenant that is its first parameter. */
    static String counting(Quota quota) {
        return COUNTED.get(quota);
    }

    /** SQL that writes all figures of the tenant that is its first parameter anew; the second one is the time. */
    static String recount() {
        return """
               insert into tenant_figures (tenant_id, members, leads, records, storage_bytes, last_activity, counted_at)
               select ?1, (%s), (%s),
                   (select count(*) from lead where tenant_id = ?1)
                       + (select count(*) from opportunity where tenant_id = ?1)
                       + (select count(*) from quotation where tenant_id = ?1)
                       + (select count(*) from customer where tenant_id = ?1)
                       + (select count(*) from booking_order where tenant_id = ?1),
                   (%s),
                   greatest((select max(at) from event where tenant_id = ?1),
                       (select max(last_seen) from member where tenant_id = ?1)),
                   ?2
               on conflict (tenant_id) do update set members = excluded.members, leads = excluded.leads,
                   records = excluded.records, storage_bytes = excluded.storage_bytes,
                   last_activity = excluded.last_activity, counted_at = excluded.counted_at"""
                .formatted(counting(Quota.MEMBERS), counting(Quota.LEADS), counting(Quota.STORAGE));
    }
}
