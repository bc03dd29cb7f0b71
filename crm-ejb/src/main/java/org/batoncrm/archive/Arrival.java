package org.batoncrm.archive;

import java.util.Map;
import java.util.Set;

/** What an import does with the rows of a table. */
enum Arrival {
    /** There are none yet: where there are, the tenant is not empty. */
    ADDED,
    /** What a new tenant begins with goes, and what was exported takes its place. */
    REPLACED,
    /** They come to those that are there: whoever imports is a member, too, and has a history. */
    JOINED,
    /** The tenant's own row stays, and takes over what the company has set. */
    SET_UP,
    /** The database writes them by itself, for the rows that arrive. */
    FOLLOWING;

    /** What a company sets of its own row. All else there is the platform's. */
    private static final Set<String> SET_BY_THE_COMPANY = Set.of(
            "name",
            "language",
            "currency",
            "zone",
            "accent",
            "tax_rates",
            "approval_discount",
            "validity_days",
            "quotation_numbers",
            "booking_numbers");

    /** The tables of which a new tenant has rows. */
    private static final Map<String, Arrival> OF_A_NEW_TENANT = Map.of(
            "tenant", SET_UP,
            "member", JOINED,
            "event", JOINED,
            "event_seal", FOLLOWING,
            "letterhead", REPLACED,
            "logo", REPLACED,
            "reason", REPLACED,
            "stage", REPLACED,
            "team", REPLACED,
            "team_member", REPLACED);

    static Arrival of(TableShape table) {
        return OF_A_NEW_TENANT.getOrDefault(table.name(), ADDED);
    }

    /** Whether the value of a column is taken over. */
    boolean takes(ColumnShape column) {
        return this != SET_UP || SET_BY_THE_COMPANY.contains(column.name());
    }
}
