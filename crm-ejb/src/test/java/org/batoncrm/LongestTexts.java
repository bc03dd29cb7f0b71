package org.batoncrm;

import static java.util.Map.entry;

import java.util.Map;

/** How many characters of a text are kept, by table and column: both the checks and the schema are held against it. */
public final class LongestTexts {

    public static final Map<String, Integer> BY_COLUMN = Map.ofEntries(
            entry("lead.company", 160),
            entry("lead.contact", 120),
            entry("lead.email", 254),
            entry("lead.phone", 40),
            entry("lead.interest", 2000),
            entry("opportunity.title", 160),
            entry("opportunity.description", 2000),
            entry("quotation.terms", 4000),
            entry("quotation_line.description", 300),
            entry("quotation_line.unit", 30),
            entry("negotiation_round.message", 2000),
            entry("customer.company", 160),
            entry("customer.email", 254),
            entry("customer.phone", 40),
            entry("customer.address", 500),
            entry("contact.name", 120),
            entry("contact.position", 120),
            entry("contact.email", 254),
            entry("contact.phone", 40),
            entry("activity.text", 4000),
            entry("reason.label", 120),
            entry("stage.name", 60),
            entry("team.name", 80),
            entry("tenant.name", 120),
            entry("letterhead.street", 160),
            entry("letterhead.postal_code", 20),
            entry("letterhead.city", 120),
            entry("letterhead.tax_number", 40),
            entry("letterhead.phone", 40),
            entry("event.reason_text", 1000),
            entry("booking_order.reason_text", 1000),
            entry("webhook.description", 200));

    private LongestTexts() {}

    /** A text that is just short enough for this column. */
    public static String longest(String column) {
        return text(column, BY_COLUMN.get(column));
    }

    /** A text that is one character too long for this column. */
    public static String tooLong(String column) {
        return text(column, BY_COLUMN.get(column) + 1);
    }

    private static String text(String column, int length) {
        String end = column.endsWith(".email") ? "@example.com" : "";
        return "x".repeat(length - end.length()) + end;
    }
}
