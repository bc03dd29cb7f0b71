package org.batoncrm.archive;

import static java.util.Map.entry;

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
    FOLLOWING,
    /**
     * They say what somebody outside has confirmed, or would speak to the outside in the name of the company that was
     * exported. A file proves nothing of that: they are set up anew.
     */
    STAYING_BEHIND;

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

    /** Every table that is exported. None arrives unless somebody has thought about what its rows could do. */
    private static final Map<String, Arrival> TABLES = Map.ofEntries(
            entry("activity", ADDED),
            entry("booking_item", ADDED),
            entry("booking_order", ADDED),
            entry("company_domain", STAYING_BEHIND),
            entry("contact", ADDED),
            entry("customer", ADDED),
            entry("document_counter", ADDED),
            entry("event", JOINED),
            entry("event_seal", FOLLOWING),
            entry("identity_provider", STAYING_BEHIND),
            entry("invitation", STAYING_BEHIND),
            entry("isolation_run", STAYING_BEHIND),
            entry("lead", ADDED),
            entry("letterhead", REPLACED),
            entry("logo", REPLACED),
            entry("member", JOINED),
            entry("negotiation_round", ADDED),
            entry("opportunity", ADDED),
            entry("quotation", ADDED),
            entry("quotation_line", ADDED),
            entry("reason", REPLACED),
            entry("stage", REPLACED),
            entry("team", REPLACED),
            entry("team_member", REPLACED),
            entry("tenant", SET_UP),
            entry("webhook", STAYING_BEHIND),
            entry("webhook_delivery", STAYING_BEHIND));

    /** @throws IllegalStateException for a table that is not named here */
    static Arrival of(TableShape table) {
        Arrival arrival = TABLES.get(table.name());
        if (arrival == null) {
            throw new IllegalStateException("Arrival has to say what an import does with the rows of " + table.name());
        }
        return arrival;
    }

    /** Whether the value of a column is taken over. */
    boolean takes(ColumnShape column) {
        return this != SET_UP || SET_BY_THE_COMPANY.contains(column.name());
    }

    /** Whether rows are stored at all. */
    boolean isStored() {
        return this != FOLLOWING && this != STAYING_BEHIND;
    }
}
