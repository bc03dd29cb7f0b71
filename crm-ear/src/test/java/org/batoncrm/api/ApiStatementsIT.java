package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.batoncrm.e2e.RunningStack;
import org.junit.jupiter.api.Test;

/** How many statements a request costs: none grows with the number of rows, and none grows unseen. */
class ApiStatementsIT {

    private final Client mara = Client.of("mara", "harbour-freight");
    private final Client olga = Client.of("olga", "harbour-freight");
    private final Deals deals = new Deals(mara);
    private final String company = "Counted " + UUID.randomUUID();

    @Test
    void aListCostsTheSameForOneRowAndForTwoHundred() throws SQLException {
        for (String list :
                List.of("/leads", "/opportunities", "/quotations", "/booking-orders", "/customers", "/events")) {
            long one = statements(mara, () -> mara.get(list + "?limit=1"));
            long many = statements(mara, () -> mara.get(list + "?limit=200"));
            assertThat(many).as(list).isEqualTo(one).isEqualTo(1);
        }
    }

    @Test
    void aMoveCostsWhatItNeeds() throws SQLException {
        List<String> costs = new ArrayList<>();
        String lead = deals.lead(company);
        cost(costs, "capture", 2, () -> mara.post("/leads", Map.of("company", company, "phone", "1")));
        cost(costs, "qualify", 3, () -> mara.post("/leads/" + lead + "/qualify", Map.of("type", "SQL")));
        Map<String, String> deal =
                Map.of("leadId", lead, "title", "T", "amount", "1", "currency", "EUR", "expectedClose", "2030-01-31");
        cost(costs, "open", 4, () -> mara.post("/opportunities", deal));
        String opportunity =
                deals.items("/opportunities?leadId=" + lead).get(0).get("id").asText();
        cost(costs, "convert", 11, () -> mara.post("/opportunities/" + opportunity + "/convert", null));
        String quotation =
                deals.items("/quotations?leadId=" + lead).get(0).get("id").asText();
        cost(costs, "send", 7, () -> mara.post("/quotations/" + quotation + "/send", null));
        cost(costs, "accept", 18, () -> mara.post("/quotations/" + quotation + "/accept", null));
        String booking = mara.get("/quotations/" + quotation).text("bookingOrderId");
        String path = "/booking-orders/" + booking;
        Map<String, String> team = Map.of("teamId", deals.team("Road desk"));
        cost(costs, "assign", 6, () -> mara.post(path + "/assign", team));
        cost(costs, olga, "take over", 7, () -> olga.post(path + "/accept", null));
        assertThat(costs).as("statements that are more than they were").isEmpty();
    }

    @Test
    void everyStatementNamesTheTenantAlthoughTheDatabaseWouldAddIt() throws SQLException {
        String booking = deals.booking(company);
        Deals.done(mara.get("/booking-orders/" + booking));
        assertThat(RunningStack.get().postgres().statementsWithoutTenant())
                .as("statements that leave the tenant to the third wall alone")
                .allMatch(statement -> statement.contains("flyway_schema_history"));
    }

    private void cost(List<String> costs, String move, long most, Supplier<Client.Answer> request) throws SQLException {
        cost(costs, mara, move, most, request);
    }

    private static void cost(List<String> costs, Client who, String move, long most, Supplier<Client.Answer> request)
            throws SQLException {
        long sent = statements(who, request);
        if (sent > most) {
            costs.add(move + ": " + sent + " instead of " + most);
        }
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
