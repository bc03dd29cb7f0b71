package org.batoncrm.isolation;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Which names in addresses, forms and bodies stand for a record, and of which table: said once, for the pages and the API.
 * A name that a new route brings along, and that is not said here, fails the build.
 */
public final class References {

    private static final String HERE = "crm-ear/src/test/java/org/batoncrm/isolation/References.java";

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            entry("leadId", "lead"),
            entry("opportunityId", "opportunity"),
            entry("customerId", "customer"),
            entry("contactId", "contact"),
            entry("teamId", "team"),
            entry("stageId", "stage"),
            entry("reasonId", "reason"),
            entry("ownerId", "member"),
            entry("operatorId", "member"),
            entry("memberId", "member"),
            // Of any type; where a type is said beside it, the walk says it is a lead
            entry("recordId", "lead"),
            // Filters of lists
            entry("team", "team"),
            entry("stage", "stage"),
            entry("member", "member"),
            entry("record", "lead"),
            entry("transfer", "transfer"),
            // The tasks of the start page
            entry("task", "activity"),
            entry("deliveryId", "webhook_delivery"),
            // The board of the pipeline
            entry("card", "opportunity"),
            entry("column", "stage"));

    /** What {@code id} is in the collections of the API, and in the folders of the pages. */
    private static final Map<String, String> BY_PLACE = Map.ofEntries(
            entry("leads", "lead"),
            entry("lead", "lead"),
            entry("opportunities", "opportunity"),
            entry("opportunity", "opportunity"),
            entry("quotations", "quotation"),
            entry("quotation", "quotation"),
            entry("customers", "customer"),
            entry("customer", "customer"),
            entry("booking-orders", "booking_order"),
            entry("booking", "booking_order"),
            entry("export", "transfer"),
            entry("member", "member"),
            entry("activities", "activity"),
            entry("webhooks", "webhook"),
            entry("isolation-report", "isolation_run"),
            entry("webhook", "webhook"));

    private References() {}

    /**
     * The table of the record that is meant.
     *
     * @param name the parameter or field
     * @param place the collection or folder in which {@code id} is asked for
     */
    public static String table(String name, String place) {
        String table = name.equals("id") ? BY_PLACE.get(place) : BY_NAME.get(name);
        if (table == null) {
            throw new AssertionError(
                    name.equals("id")
                            ? "What is an id in \"%s\"? Add the table to BY_PLACE in %s.".formatted(place, HERE)
                            : "What is \"%s\" in \"%s\"? Add the table to BY_NAME in %s.".formatted(name, place, HERE));
        }
        return table;
    }
}
