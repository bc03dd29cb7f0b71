package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.batoncrm.api.Deals.done;
import static org.batoncrm.api.Deals.made;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.batoncrm.e2e.RunningStack;
import org.batoncrm.stack.LocalStack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole process over HTTP, with tokens of the realm. */
class ApiWayIT {

    private final Client mara = Client.of("mara", "harbour-freight");
    private final Client olga = Client.of("olga", "harbour-freight");
    private final Deals deals = new Deals(mara);
    private final String company = "Way " + UUID.randomUUID();

    @Test
    void aLeadBecomesABookingOrderThatOperationsComplete() {
        String opportunity = deals.opportunity(company);
        String stage = deals.items("/stages").get(1).get("id").asText();
        assertThat(done(mara.post("/opportunities/" + opportunity + "/move-stage", Map.of("stageId", stage)))
                        .body()
                        .at("/stage/id")
                        .asText())
                .isEqualTo(stage);
        String first = made(mara.post("/opportunities/" + opportunity + "/convert", null));
        Client.Answer draft = mara.get("/quotations/" + first);
        Map<String, Object> line =
                Map.of("description", "Pallet", "quantity", "3", "unitPrice", "33.335", "taxPercent", "19");
        Client.Answer edited = done(mara.put(
                "/quotations/" + first,
                Map.of("currency", "EUR", "validUntil", "2030-01-31", "lines", List.of(line)),
                draft.etag()));
        assertThat(edited.text("net")).isEqualTo("100.01");
        assertThat(edited.text("gross")).isEqualTo("119.01");
        done(mara.post("/quotations/" + first + "/send", null));
        assertThat(done(mara.post("/quotations/" + first + "/counter", Map.of("amount", "100", "message", "All in")))
                        .text("state"))
                .isEqualTo("NEGOTIATION");
        String second = made(mara.post("/quotations/" + first + "/revise", Map.of("wantedAmount", "100")));
        assertThat(deals.items("/quotations/" + second + "/rounds")).hasSize(1);
        done(mara.post("/quotations/" + second + "/send", null));
        String booking = made(mara.post("/quotations/" + second + "/accept", null));
        assertThat(made(mara.post("/quotations/" + second + "/accept", null))).isEqualTo(booking);

        String path = "/booking-orders/" + booking;
        String reason = deals.reason("RETURN_BOOKING").get("reasonId");
        done(mara.post(path + "/assign", Map.of("teamId", deals.team("Road desk"))));
        assertThat(done(olga.post(path + "/return", Map.of("reasonId", reason, "text", "No truck")))
                        .text("state"))
                .isEqualTo("RETURNED");
        assertThat(mara.get(path).body().at("/reason/text").asText()).isEqualTo("No truck");
        done(mara.post(path + "/assign", Map.of("teamId", deals.team("Road desk"))));
        assertThat(moves(olga.get(path))).containsExactly("accept", "return");
        done(olga.post(path + "/accept", null));
        done(olga.post(path + "/start", null));
        assertThat(done(olga.post(path + "/complete", null)).text("state")).isEqualTo("COMPLETED");
        assertThat(deals.items("/events?recordId=" + booking + "&sort=at"))
                .extracting(event -> event.get("move").asText())
                .containsExactly("create", "assign", "return", "assign", "accept", "start", "complete");
    }

    @Test
    void eachEndOfTheProcessKeepsItsReason() {
        String lead = deals.lead(company);
        assertThat(done(mara.post("/leads/" + lead + "/disqualify", deals.reason("DISQUALIFY_LEAD")))
                        .body()
                        .at("/reason/text")
                        .asText())
                .isEqualTo("As they said");
        assertThat(done(mara.post("/leads/" + lead + "/reopen", null)).text("state"))
                .isEqualTo("NEW");
        assertThat(done(mara.post("/leads/" + lead + "/nurture", null)).text("state"))
                .isEqualTo("NURTURING");

        String opportunity = deals.opportunity(company);
        assertThat(done(mara.post("/opportunities/" + opportunity + "/lose", deals.reason("LOSE_OPPORTUNITY")))
                        .text("state"))
                .isEqualTo("LOST");
        assertThat(done(mara.post("/opportunities/" + opportunity + "/reopen", null))
                        .text("state"))
                .isEqualTo("OPEN");

        String quotation = deals.sent(company);
        assertThat(done(mara.post("/quotations/" + quotation + "/reject", deals.reason("REJECT_QUOTATION")))
                        .text("state"))
                .isEqualTo("REJECTED");

        String booking = deals.booking(company);
        assertThat(done(mara.post("/booking-orders/" + booking + "/cancel", deals.reason("CANCEL_BOOKING")))
                        .text("state"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void aDiscountAboveTheLimitNeedsTheApprovalOfAnother() {
        String quotation = deals.draft(company);
        Map<String, Object> line = Map.of(
                "description", "Pallet",
                "quantity", "1",
                "unitPrice", "100",
                "discountPercent", "90",
                "taxPercent", "19");
        done(mara.put(
                "/quotations/" + quotation,
                Map.of("currency", "EUR", "validUntil", "2030-01-31", "lines", List.of(line)),
                mara.get("/quotations/" + quotation).etag()));
        done(mara.post("/quotations/" + quotation + "/submit", null));
        Client jonas = Client.of("jonas", "harbour-freight");
        assertThat(done(jonas.post("/quotations/" + quotation + "/approve", null))
                        .text("approvedBy"))
                .isNotEmpty();
        done(mara.post("/quotations/" + quotation + "/send", null));
    }

    @Test
    void customersContactsAndActivitiesAreWrittenToo() {
        String booking = deals.booking(company);
        String customer = mara.get("/booking-orders/" + booking).text("customerId");
        String path = "/customers/" + customer;
        Client.Answer seen = done(mara.get(path));
        assertThat(done(mara.put(path, Map.of("company", company, "country", "no"), seen.etag()))
                        .text("country"))
                .isEqualTo("NO");
        String contact = made(mara.post(path + "/contacts", Map.of("name", "Ines")));
        String contactPath = path + "/contacts/" + contact;
        Client.Answer ines = done(mara.get(contactPath));
        Client.Answer later = done(mara.put(contactPath, Map.of("name", "Ines Delgado"), ines.etag()));
        assertThat(mara.send("DELETE", contactPath, null, r -> r.header("If-Match", ines.etag()))
                        .status())
                .isEqualTo(412);
        assertThat(mara.send("DELETE", contactPath, null, r -> r.header("If-Match", later.etag()))
                        .status())
                .isEqualTo(204);
        assertThat(mara.get(contactPath).status()).isEqualTo(404);

        Map<String, String> task = Map.of(
                "recordType", "CUSTOMER", "recordId", customer, "kind", "TASK", "text", "Call", "due", "2030-01-01");
        String activity = made(mara.post("/activities", task));
        assertThat(done(mara.post("/activities/" + activity + "/done", null)).text("doneAt"))
                .isNotEmpty();
        assertThat(done(mara.get("/activities/" + activity)).text("text")).isEqualTo("Call");
        assertThat(deals.items("/activities?recordType=CUSTOMER&recordId=" + customer))
                .hasSize(1);
        done(mara.get("/activities"));
    }

    @Test
    void aCustomerHasOnlySoManyContacts() {
        String customer = mara.get("/booking-orders/" + deals.booking(company)).text("customerId");
        String path = "/customers/" + customer;
        Client.Answer answer = mara.post(path + "/contacts", Map.of("name", "Ines"));
        while (answer.status() == 201) {
            answer = mara.post(path + "/contacts", Map.of("name", "Ines"));
        }
        assertThat(answer.status()).isEqualTo(409);
        assertThat(mara.get(path).body().get("contacts")).hasSize(200);
    }

    @Test
    void theRoundsOfANegotiationAreReadSliceBySlice() {
        String quotation = deals.sent(company);
        for (int amount = 900; amount < 905; amount++) {
            done(mara.post("/quotations/" + quotation + "/counter", Map.of("amount", String.valueOf(amount))));
        }
        assertThat(amounts("/quotations/" + quotation + "/rounds?limit=2"))
                .containsExactly("900.00", "901.00", "902.00", "903.00", "904.00");
        assertThat(amounts("/quotations/" + quotation + "/rounds?limit=2&sort=-at"))
                .containsExactly("904.00", "903.00", "902.00", "901.00", "900.00");
    }

    private List<String> amounts(String path) {
        return whole(path).stream().map(round -> round.get("amount").asText()).toList();
    }

    /** A list from one end to the other. */
    private List<JsonNode> whole(String path) {
        return slices(path, Integer.MAX_VALUE);
    }

    @Test
    void whatWasWrittenDownIsFoundFilteredSortedAndReadSliceBySlice() {
        String lead = deals.lead(company);
        for (int day = 1; day <= 5; day++) {
            Map<String, String> task = Map.of(
                    "recordType",
                    "LEAD",
                    "recordId",
                    lead,
                    "kind",
                    "TASK",
                    "text",
                    "Call " + (6 - day),
                    "due",
                    "2030-01-0" + (6 - day));
            made(mara.post("/activities", task));
        }
        made(mara.post(
                "/activities",
                Map.of("recordType", "LEAD", "recordId", lead, "kind", "NOTE", "text", "They collect pallets")));
        String about = "/activities?limit=2&recordType=LEAD&recordId=" + lead;
        assertThat(texts(about))
                .containsExactly("They collect pallets", "Call 1", "Call 2", "Call 3", "Call 4", "Call 5");
        assertThat(texts(about + "&sort=due")).containsExactly("Call 1", "Call 2", "Call 3", "Call 4", "Call 5");
        assertThat(texts(about + "&sort=-due&done=false")).hasSize(5).startsWith("Call 5");
        assertThat(texts(about + "&sort=due&kind=TASK")).hasSize(5).startsWith("Call 1");
        Client.Answer undue = mara.get(about + "&sort=due&kind=NOTE");
        assertThat(undue.status()).as("only tasks are due").isEqualTo(400);
        assertThat(undue.body().at("/errors/0/field").asText()).isEqualTo("sort");
        assertThat(texts(about + "&q=PALLETS")).containsExactly("They collect pallets");
        assertThat(texts(about + "&kind=NOTE&done=true")).containsExactly("They collect pallets");
        String me = mara.get("/me").text("memberId");
        done(mara.post(
                "/activities/" + whole(about + "&sort=due").get(0).get("id").asText() + "/done", null));
        assertThat(texts(about + "&memberId=" + me + "&done=false&sort=due"))
                .containsExactly("Call 2", "Call 3", "Call 4", "Call 5");
        assertThat(texts("/activities?limit=200&memberId=" + UUID.randomUUID())).isEmpty();
        assertThat(olga.get("/activities?recordType=LEAD").status()).isEqualTo(403);
        assertThat(done(olga.get("/activities?limit=200")).body().get("items").findValuesAsText("recordType"))
                .isSubsetOf("BOOKING_ORDER", "CUSTOMER");
    }

    private List<String> texts(String path) {
        return whole(path).stream()
                .map(activity -> activity.get("text").asText())
                .toList();
    }

    @Test
    void theEventLogIsSearchedToo() {
        String lead = deals.lead(company);
        String words = "Because " + UUID.randomUUID();
        Map<String, String> reason =
                Map.of("reasonId", deals.reason("DISQUALIFY_LEAD").get("reasonId"), "text", words);
        done(mara.post("/leads/" + lead + "/disqualify", reason));
        assertThat(deals.items("/events?q=" + words.toUpperCase().replace(" ", "%20")))
                .singleElement()
                .satisfies(event -> assertThat(event.get("recordId").asText()).isEqualTo(lead));
    }

    @Test
    void aThousandLeadsComeInOneCallAndEachGetsItsVerdict() {
        List<Map<String, String>> leads = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            leads.add(Map.of("company", i == 500 ? " " : company + " " + i, "phone", "+49 40 " + i));
        }
        Client.Answer answer = done(mara.post("/leads/bulk", leads));
        assertThat(answer.body().get("captured").asInt()).isEqualTo(999);
        assertThat(answer.body().at("/verdicts/500/error/field").asText()).isEqualTo("company");
        leads.add(Map.of("company", "One too many", "phone", "1"));
        assertThat(mara.post("/leads/bulk", leads).status()).isEqualTo(400);
    }

    @Test
    void oneThatCannotBeReadKeepsNoneOfTheOthersFromBeingCaptured() {
        String good = "{\"company\": \"" + company + "\", \"phone\": \"1\"}";
        Client.Answer answer = done(mara.post(
                "/leads/bulk",
                "[" + good + ", {\"company\": \"A\", \"phone\": \"1\", \"source\": \"Web\"},"
                        + " {\"company\": \"A\", \"phone\": 4940123}, {\"company\": \"A\", \"phone\": \"1\", \"shoe\": 1},"
                        + " null, [], \"A\", {\"company\": \"A\", \"email\": \"x\"}, " + good + "]"));
        assertThat(answer.body().get("captured").asInt()).isEqualTo(2);
        assertThat(answer.body().get("refused").asInt()).isEqualTo(7);
        assertThat(answer.body().get("verdicts"))
                .extracting(verdict -> verdict.get("index").asInt() + " "
                        + verdict.at("/error/field").asText("-"))
                .containsExactly("0 -", "1 source", "2 phone", "3 shoe", "4 ", "5 ", "6 ", "7 email", "8 -");
        assertThat(answer.body().findValuesAsText("code"))
                .startsWith("field.choice", "field.type.text", "field.unknown", "field.needed", "field.type.object");
        assertThat(deals.items("/leads?q=" + company.replace(" ", "%20"))).hasSize(2);
        assertThat(mara.post("/leads/bulk", good).status()).isEqualTo(400);
        assertThat(mara.post("/leads/bulk", "[" + good + ", {").status()).isEqualTo(400);
    }

    @Test
    void aListIsReadWholeWhileRowsAreAdded() {
        Set<String> before = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            before.add(deals.lead(company + " " + i));
        }
        for (String sort : new String[] {"", "&sort=company", "&sort=-createdAt", "&sort=stateSince"}) {
            Set<String> read = new HashSet<>();
            String cursor = "";
            do {
                Client.Answer slice = done(mara.get("/leads?limit=3&q=" + company.replace(" ", "%20") + sort + cursor));
                for (JsonNode lead : slice.body().get("items")) {
                    assertThat(read.add(lead.get("id").asText()))
                            .as("read twice, sorted by " + sort)
                            .isTrue();
                }
                deals.lead(company + " 0 and more");
                JsonNode next = slice.body().get("next");
                cursor = next.isNull() || read.containsAll(before) ? "" : "&cursor=" + next.asText();
            } while (!cursor.isEmpty());
            assertThat(read).as("sorted by " + sort).containsAll(before);
        }
    }

    /** Slices put together are the list, whichever way it goes. */
    @TestFactory
    Stream<DynamicTest> everyListIsReadWholeInEveryOrder() {
        String quotation = deals.sent(company);
        for (int amount = 900; amount < 907; amount++) {
            done(mara.post("/quotations/" + quotation + "/counter", Map.of("amount", String.valueOf(amount))));
        }
        return Client.contract().operations().stream()
                .filter(operation -> operation.isSliced() && !operation.path().startsWith("/webhooks"))
                .map(list -> DynamicTest.dynamicTest(list.path(), () -> {
                    String path = list.path().replace("{id}", quotation) + "?limit=";
                    for (String sort : list.sorts()) {
                        for (String by : sort.isEmpty() ? List.of("") : List.of("&sort=" + sort, "&sort=-" + sort)) {
                            assertThat(ids(slices(path + "3" + by, 4)))
                                    .as(list.path() + by)
                                    .isEqualTo(ids(slices(path + "12" + by, 1)))
                                    .hasSizeGreaterThan(6)
                                    .doesNotHaveDuplicates();
                        }
                    }
                }));
    }

    private List<JsonNode> slices(String path, int many) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        for (int i = 0; i < many && cursor != null; i++) {
            JsonNode slice = done(mara.get(path + cursor)).body();
            slice.get("items").forEach(all::add);
            cursor = slice.get("next").isNull()
                    ? null
                    : "&cursor=" + slice.get("next").asText();
        }
        return all;
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.get("id").asText()).toList();
    }

    @Test
    void aProgramOfTheTenantWorksWithATokenOfItsOwn() {
        LocalStack stack = RunningStack.get();
        Client erp = Client.with(stack.keycloak().tokenOfService("harbour-freight-erp"));
        assertThat(done(erp.get("/me")).body().at("/company/name").asText()).isEqualTo("Harbour Freight Forwarding");
        assertThat(new Deals(erp).booking(company)).isNotEmpty();
    }

    @Test
    void thePersonInTwoCompaniesIsInTheOneThatTheTokenNames() {
        assertThat(Client.of("robin", "harbour-freight")
                        .get("/me")
                        .body()
                        .at("/roles/0")
                        .asText())
                .isEqualTo("sales_manager");
        assertThat(Client.of("robin", "lumen-events")
                        .get("/me")
                        .body()
                        .at("/roles/0")
                        .asText())
                .isEqualTo("operations");
    }

    private static List<String> moves(Client.Answer record) {
        return StreamSupport.stream(record.body().get("moves").spliterator(), false)
                .map(move -> move.get("name").asText())
                .toList();
    }
}
