package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What a sales manager's program does on the way from a lead to a booking order. */
final class Deals {

    private final Client sales;

    Deals(Client sales) {
        this.sales = sales;
    }

    Client sales() {
        return sales;
    }

    String lead(String company) {
        return made(sales.post("/leads", Map.of("company", company, "email", "office@example.com")));
    }

    String validLead(String company) {
        String lead = lead(company);
        done(sales.post("/leads/" + lead + "/qualify", Map.of("type", "SQL")));
        return lead;
    }

    String opportunity(String company) {
        return made(sales.post(
                "/opportunities",
                Map.of(
                        "leadId", validLead(company),
                        "title", "Pallets",
                        "amount", "1000.00",
                        "currency", "EUR",
                        "expectedClose", "2030-01-31")));
    }

    String draft(String company) {
        return made(sales.post("/opportunities/" + opportunity(company) + "/convert", null));
    }

    String sent(String company) {
        String quotation = draft(company);
        done(sales.post("/quotations/" + quotation + "/send", null));
        return quotation;
    }

    String booking(String company) {
        return made(sales.post("/quotations/" + sent(company) + "/accept", null));
    }

    /** A reason of this list. */
    Map<String, String> reason(String kind) {
        return Map.of(
                "reasonId", items("/reasons?kind=" + kind).get(0).get("id").asText(), "text", "As they said");
    }

    /** The team of this name. */
    String team(String name) {
        return items("/teams").stream()
                .filter(team -> team.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    List<JsonNode> items(String path) {
        return StreamSupport.stream(done(sales.get(path)).body().get("items").spliterator(), false)
                .toList();
    }

    static String made(Client.Answer answer) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
        String id = answer.text("id");
        assertThat(answer.response().headers().firstValue("Location").orElseThrow())
                .endsWith(id);
        return id;
    }

    static Client.Answer done(Client.Answer answer) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer;
    }
}
