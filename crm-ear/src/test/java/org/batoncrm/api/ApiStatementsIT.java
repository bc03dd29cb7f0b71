package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.batoncrm.e2e.RunningStack;
import org.junit.jupiter.api.Test;

/** How many statements a request costs: none grows with the number of rows, and none grows unseen. */
class ApiStatementsIT {

    /** The collections whose records make moves. Bulk and contacts are no moves; webhooks are no part of the process. */
    private static final Set<String> MOVED =
            Set.of("leads", "opportunities", "quotations", "booking-orders", "activities");

    private final Client mara = Client.of("mara", "harbour-freight");
    private final Client olga = Client.of("olga", "harbour-freight");
    private final Client ada = Client.of("ada", "harbour-freight");
    private final Deals deals = new Deals(mara);
    private final String company = "Counted " + UUID.randomUUID();

    @Test
    void aListCostsTheSameForOneRowAndForTwoHundred() throws SQLException {
        String quotation = deals.sent(company);
        for (int i = 0; i < 3; i++) {
            Deals.done(mara.post("/quotations/" + quotation + "/counter", Map.of("amount", "9" + i)));
        }
        // What webhooks cost is not counted: the server's own clock asks there, too
        List<String> lists = Client.contract().operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation
                                .node()
                                .path("parameters")
                                .findValuesAsText("name")
                                .contains("limit"))
                .map(operation -> operation.path().replace("{id}", quotation))
                .filter(path -> !path.startsWith("/webhooks"))
                .toList();
        assertThat(lists).hasSizeGreaterThan(6);
        for (String list : lists) {
            long one = statementsOfReading(mara, list + "?limit=1");
            long many = statementsOfReading(mara, list + "?limit=200");
            // That of a record first looks whether there is such a record
            assertThat(many).as(list).isEqualTo(one).isEqualTo(list.contains(quotation) ? 2 : 1);
        }
    }

    @Test
    void aShortListCostsTheSameHoweverLongItIs() throws SQLException {
        for (String list : List.of("/teams", "/stages", "/reasons")) {
            assertThat(statementsOfReading(ada, list)).as(list).isEqualTo(1);
        }
    }

    @Test
    void aMoveCostsWhatItNeeds() throws SQLException {
        Moves moves = allMoves();
        Map<String, String> dearer = moves.dearer;
        if (!dearer.isEmpty()) {
            // A clock of the server may have asked something meanwhile; what is dearer is so each time
            dearer.keySet().retainAll(allMoves().dearer.keySet());
        }
        assertThat(dearer).as("statements that are more than they were").isEmpty();
        assertThat(moves.counted)
                .as("moves that are counted")
                .containsAll(Client.contract().operations().stream()
                        .filter(operation -> operation.method().equals("POST")
                                && MOVED.contains(operation.path().split("/")[1]))
                        .map(operation -> operation.node().path("operationId").asText())
                        .filter(operation -> !operation.equals("captureLeads"))
                        .toList());
    }

    /** Makes each move once, and counts. */
    private Moves allMoves() throws SQLException {
        Moves moves = new Moves();
        String lead = deals.lead(company);
        String path = "/leads/" + lead;
        moves.cost("captureLead", 2, mara, "/leads", Map.of("company", company, "phone", "1"));
        moves.cost("nurtureLead", 3, mara, path + "/nurture", null);
        moves.cost("disqualifyLead", 4, mara, path + "/disqualify", deals.reason("DISQUALIFY_LEAD"));
        moves.cost("reopenLead", 3, mara, path + "/reopen", null);
        moves.cost("qualifyLead", 3, mara, path + "/qualify", Map.of("type", "SQL"));
        Map<String, String> deal =
                Map.of("leadId", lead, "title", "T", "amount", "1", "currency", "EUR", "expectedClose", "2030-01-31");
        String opportunity = moves.cost("openOpportunity", 4, mara, "/opportunities", deal);
        path = "/opportunities/" + opportunity;
        String stage = deals.items("/stages").get(1).get("id").asText();
        moves.cost("moveOpportunity", 5, mara, path + "/move-stage", Map.of("stageId", stage));
        moves.cost("loseOpportunity", 6, mara, path + "/lose", deals.reason("LOSE_OPPORTUNITY"));
        moves.cost("reopenOpportunity", 5, mara, path + "/reopen", null);
        String quotation = moves.cost("convertOpportunity", 11, mara, path + "/convert", null);
        path = "/quotations/" + quotation;
        discount(path);
        moves.cost("submitQuotation", 7, mara, path + "/submit", null);
        moves.cost("approveQuotation", 7, Client.of("jonas", "harbour-freight"), path + "/approve", null);
        moves.cost("sendQuotation", 7, mara, path + "/send", null);
        moves.cost("counterQuotation", 9, mara, path + "/counter", Map.of("amount", "90"));
        path = "/quotations/" + moves.cost("reviseQuotation", 11, mara, path + "/revise", Map.of("wantedAmount", "90"));
        Deals.done(mara.post(path + "/submit", null));
        Deals.done(Client.of("jonas", "harbour-freight").post(path + "/approve", null));
        Deals.done(mara.post(path + "/send", null));
        String other = "/quotations/" + deals.sent(company);
        moves.cost("rejectQuotation", 10, mara, other + "/reject", deals.reason("REJECT_QUOTATION"));
        path = "/booking-orders/" + moves.cost("acceptQuotation", 18, mara, path + "/accept", null);
        Map<String, String> team = Map.of("teamId", deals.team("Road desk"));
        moves.cost("assignBookingOrder", 6, mara, path + "/assign", team);
        moves.cost("returnBookingOrder", 8, olga, path + "/return", deals.reason("RETURN_BOOKING"));
        Deals.done(mara.post(path + "/assign", team));
        moves.cost("acceptBookingOrder", 7, olga, path + "/accept", null);
        moves.cost("startBookingOrder", 7, olga, path + "/start", null);
        moves.cost("completeBookingOrder", 7, olga, path + "/complete", null);
        String cancelled = "/booking-orders/" + deals.booking(company);
        moves.cost("cancelBookingOrder", 6, mara, cancelled + "/cancel", deals.reason("CANCEL_BOOKING"));
        Map<String, String> task =
                Map.of("recordType", "LEAD", "recordId", lead, "kind", "TASK", "text", "Call", "due", "2030-01-31");
        String activity = moves.cost("writeActivity", 4, mara, "/activities", task);
        moves.cost("finishTask", 5, mara, "/activities/" + activity + "/done", null);
        return moves;
    }

    /** A discount that needs an approval. */
    private void discount(String quotation) {
        Map<String, Object> line = Map.of(
                "description", "Pallet",
                "quantity", "1",
                "unitPrice", "1000",
                "discountPercent", "90",
                "taxPercent", "19");
        Deals.done(mara.put(
                quotation,
                Map.of("currency", "EUR", "validUntil", "2030-01-31", "lines", List.of(line)),
                mara.get(quotation).etag()));
    }

    /** What moves cost that are made one after the other. */
    private static final class Moves {

        private final Map<String, String> dearer = new TreeMap<>();
        private final Set<String> counted = new HashSet<>();

        /** Makes a move, which costs so many statements at the most. Returns the id of what came of it. */
        String cost(String operation, long most, Client who, String path, Object body) throws SQLException {
            Client.Answer[] answer = new Client.Answer[1];
            long sent = statements(who, () -> answer[0] = who.post(path, body));
            counted.add(operation);
            if (sent > most) {
                dearer.put(operation, sent + " instead of " + most);
            }
            return answer[0].text("id");
        }
    }

    @Test
    void everyStatementNamesTheTenantAlthoughTheDatabaseWouldAddIt() throws SQLException {
        String booking = deals.booking(company);
        Deals.done(mara.get("/booking-orders/" + booking));
        assertThat(RunningStack.get().postgres().statementsWithoutTenant())
                .as("statements that leave the tenant to the third wall alone")
                .allMatch(statement -> statement.contains("flyway_schema_history"));
    }

    /** The less of two times: a clock of the server may have asked something meanwhile. */
    private static long statementsOfReading(Client who, String path) throws SQLException {
        return Math.min(statements(who, () -> who.get(path)), statements(who, () -> who.get(path)));
    }

    /** What a request costs by itself, when the server knows the caller already. */
    private static long statements(Client who, Supplier<Client.Answer> request) throws SQLException {
        who.get("/me");
        long before = RunningStack.get().postgres().statementsSent();
        Client.Answer answer = request.get();
        assertThat(answer.status()).as(String.valueOf(answer.body())).isLessThan(300);
        return RunningStack.get().postgres().statementsSent() - before;
    }
}
