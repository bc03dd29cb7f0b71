package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.batoncrm.api.Deals.done;
import static org.batoncrm.api.Deals.made;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every filter of every list leaves what it names, all of it, and nothing else. A new filter is tried by itself. */
class ApiFiltersIT {

    /** What every list can be asked. */
    private static final Set<String> PAGING = Set.of("q", "sort", "cursor", "limit");

    private static final String DONE = "done";

    /** So many values of a filter are tried. */
    private static final int VALUES = 3;

    private final Client ada = Client.of("ada", "harbour-freight");
    private final Client mara = Client.of("mara", "harbour-freight");
    private final Client jonas = Client.of("jonas", "harbour-freight");
    private final Client olga = Client.of("olga", "harbour-freight");
    private final Receiver receiver = new Receiver();
    private String webhook;

    @TestFactory
    Stream<DynamicTest> everyFilterOfEveryList() {
        webhook = listen();
        work(new Deals(mara));
        receiver.await(1);
        receiver.close(); // what happens from now on waits
        work(new Deals(jonas));
        String quotation = new Deals(mara).items("/quotations").get(0).get("id").asText();
        return Client.contract().operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .flatMap(list -> StreamSupport.stream(
                                list.node().path("parameters").spliterator(), false)
                        .filter(parameter -> parameter.path("in").asText().equals("query"))
                        .map(parameter -> parameter.path("name").asText())
                        .filter(name -> !PAGING.contains(name))
                        .map(filter -> DynamicTest.dynamicTest(
                                list.path() + "?" + filter,
                                () -> tryOut(
                                        list.path()
                                                .replaceFirst("/webhooks/\\{id}", "/webhooks/" + webhook)
                                                .replace("{id}", quotation),
                                        filter,
                                        list.isSliced()))));
    }

    @AfterEach
    void leaveNothing() {
        receiver.close();
        String etag = ada.get("/webhooks/" + webhook).etag();
        ada.send("DELETE", "/webhooks/" + webhook, null, request -> request.header("If-Match", etag));
    }

    private String listen() {
        Client.Answer made =
                ada.post("/webhooks", Map.of("url", receiver.url("/hook"), "events", List.of("lead.*", "customer.*")));
        return made.body().at("/webhook/id").asText();
    }

    /** Records of every kind in several states, by whoever sells. */
    private void work(Deals deals) {
        String company = "Filtered " + UUID.randomUUID();
        Client sales = deals.sales();
        made(sales.post("/leads", Map.of("company", company, "phone", "1", "source", "REFERRAL")));
        done(sales.post("/leads/" + deals.lead(company) + "/qualify", Map.of("type", "MQL")));
        String moved = deals.opportunity(company);
        String stage = deals.items("/stages").get(1).get("id").asText();
        done(sales.post("/opportunities/" + moved + "/move-stage", Map.of("stageId", stage)));
        deals.draft(company);
        deals.booking(company);
        for (String team : List.of("Road desk", "Sea desk")) {
            String booking = deals.booking(company);
            done(sales.post("/booking-orders/" + booking + "/assign", Map.of("teamId", deals.team(team))));
            if (team.equals("Road desk")) {
                done(olga.post("/booking-orders/" + booking + "/accept", null));
            }
        }
        Map<String, String> task = Map.of(
                "recordType",
                "LEAD",
                "recordId",
                deals.lead(company),
                "kind",
                "TASK",
                "text",
                "Call",
                "due",
                "2030-01-31");
        String first = made(sales.post("/activities", task));
        made(sales.post("/activities", task));
        done(sales.post("/activities/" + first + "/done", null));
        made(sales.post(
                "/activities",
                Map.of("recordType", "OPPORTUNITY", "recordId", moved, "kind", "NOTE", "text", "They hesitate")));
    }

    private void tryOut(String path, String filter, boolean sliced) {
        String many = sliced ? "limit=200&" : "";
        List<JsonNode> all = items(path + "?" + many);
        boolean shown = filter.equals(DONE) || all.get(0).has(filter);
        String most = shown ? many : "limit=12&"; // each of them is asked for
        if (!shown) {
            all = items(path + "?" + most);
        }
        compare(path, filter, most, all);
    }

    private void compare(String path, String filter, String most, List<JsonNode> all) {
        List<String> values = all.stream()
                .map(item -> value(path, item, filter))
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(VALUES)
                .toList();
        assertThat(values).as("values to filter by").isNotEmpty();
        assertThat(all.stream()
                        .map(item -> value(path, item, filter))
                        .distinct()
                        .limit(2))
                .as("the list without the filter has others, too")
                .hasSize(2);
        for (String value : values) {
            List<JsonNode> left = items(path + "?" + most + filter + "=" + value);
            assertThat(left).as("what is left").allMatch(item -> value(path, item, filter)
                    .equals(value));
            List<String> before = ids(all.stream()
                    .filter(item -> value(path, item, filter).equals(value))
                    .toList());
            assertThat(ids(left)).as(filter + "=" + value).containsAll(before);
        }
    }

    private List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        done(ada.get(path)).body().get("items").forEach(items::add);
        return items;
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.get("id").asText()).toList();
    }

    /** The value that a filter looks at; the empty text for none. Where the list does not show it, the record does. */
    private String value(String path, JsonNode item, String filter) {
        if (filter.equals(DONE)) {
            return String.valueOf(!item.get("doneAt").isNull());
        }
        JsonNode record = item.has(filter)
                ? item
                : done(ada.get(path + "/" + item.get("id").asText())).body();
        assertThat(record.has(filter))
                .as("a record shows what it is filtered by")
                .isTrue();
        return record.get(filter).asText("");
    }
}
