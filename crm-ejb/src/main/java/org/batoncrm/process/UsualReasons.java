package org.batoncrm.process;

import java.util.List;
import java.util.Map;

/** The reasons that a new tenant starts with, until its admin knows better. */
public final class UsualReasons {

    /** The reasons of each list, in the order in which they are offered. */
    public static final Map<ReasonKind, List<String>> BY_KIND = Map.of(
            ReasonKind.DISQUALIFY_LEAD,
            List.of("No need", "No budget", "Not our market", "Cannot be reached", "Duplicate", "Other"),
            ReasonKind.LOSE_OPPORTUNITY,
            List.of("Price", "Competitor", "Project cancelled", "No decision", "We cannot deliver", "Other"),
            ReasonKind.REJECT_QUOTATION,
            List.of("Price", "Competitor", "Terms", "Project cancelled", "No answer", "Other"),
            ReasonKind.RETURN_BOOKING,
            List.of("Details are missing", "No capacity", "Date cannot be kept", "Wrong team", "Other"),
            ReasonKind.CANCEL_BOOKING,
            List.of("Customer cancelled", "Payment is missing", "We cannot deliver", "Other"));

    private UsualReasons() {}
}
