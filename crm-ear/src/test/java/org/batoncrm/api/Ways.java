package org.batoncrm.api;

import static org.batoncrm.api.Deals.done;
import static org.batoncrm.api.Deals.made;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.batoncrm.isolation.TenantRows;

/** A company at work: records of every kind, in the states in which something can still be done with them. */
final class Ways {

    private final Client sales;
    private final Client operations;
    private final Deals deals;
    private final String team;
    private final TenantRows rows;

    /**
     * A company's people.
     *
     * @param operations a member of that team
     */
    Ways(Client sales, Client operations, String team, TenantRows rows) {
        this.rows = rows;
        this.sales = sales;
        this.operations = operations;
        this.team = team;
        deals = new Deals(sales);
    }

    /** Has records of every kind made, all of them with this customer. */
    void work(String company) {
        String lead = deals.validLead(company);
        note(lead);
        deals.opportunity(company);
        done(sales.post(
                "/quotations/" + deals.sent(company) + "/counter", Map.of("amount", "900", "message", company)));
        done(operations.post("/booking-orders/" + assigned(company) + "/accept", null));
        rows.ids("webhook");
    }

    /** New records of a collection, in several states. */
    List<String> fresh(String collection) {
        String company = "Fresh " + UUID.randomUUID();
        return switch (collection) {
            case "leads" -> List.of(deals.lead(company), deals.validLead(company));
            case "opportunities" -> List.of(deals.opportunity(company));
            case "quotations" -> List.of(deals.draft(company), deals.sent(company));
            case "booking-orders" -> List.of(deals.booking(company), assigned(company));
            case "customers" -> List.of(customer(company));
            case "activities" -> List.of(note(deals.lead(company)));
            case "webhooks" -> List.of(rows.anew("webhook"));
            default ->
                throw new AssertionError("How does a company come to one of its " + collection
                        + "? Add it to fresh() in org.batoncrm.api.Ways.");
        };
    }

    /** Records that can stand in this place of a request. */
    Stream<String> choices(String table) {
        if (!table.equals("reason")) {
            return Stream.of(rows.ids(table).get(0));
        }
        Map<String, String> oneOfEachKind = new HashMap<>();
        deals.items("/reasons")
                .forEach(reason -> oneOfEachKind.put(
                        reason.path("kind").asText(), reason.path("id").asText()));
        return oneOfEachKind.values().stream();
    }

    private String customer(String company) {
        String customer = sales.get("/booking-orders/" + deals.booking(company)).text("customerId");
        made(sales.post("/customers/" + customer + "/contacts", Map.of("name", company)));
        return customer;
    }

    private String note(String lead) {
        return made(sales.post(
                "/activities",
                Map.of("recordType", "LEAD", "recordId", lead, "kind", "TASK", "text", "Call", "due", "2030-01-31")));
    }

    private String assigned(String company) {
        String booking = deals.booking(company);
        done(sales.post("/booking-orders/" + booking + "/assign", Map.of("teamId", deals.team(team))));
        return booking;
    }
}
