package org.batoncrm.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.batoncrm.api.Deals.done;
import static org.batoncrm.api.Deals.made;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.batoncrm.e2e.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bodies say is taken as it is or refused where it is wrong, and answers tell all that is new. */
class ApiBodiesIT {

    private final Client mara = Client.of("mara", "harbour-freight");
    private final Deals deals = new Deals(mara);
    private final String company = "Bodies " + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2030, 1, 31]",
                "[]",
                "\"2030-01-31T23:30:00Z\"",
                "\"2030-02-30\"",
                "\"30-01-31\"",
                "\"\"",
                "20300131",
                "{}"
            })
    void aDayIsADayAndNothingElse(String day) {
        String body = "{\"leadId\": \"" + deals.validLead(company) + "\", \"title\": \"T\", \"amount\": \"1\","
                + " \"currency\": \"EUR\", \"expectedClose\": " + day + "}";
        Client.Answer answer = mara.post("/opportunities", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(wrong(answer)).containsExactly("expectedClose");
    }

    @Test
    void whatIsWrongIsNamedAsItStandsInTheBody() {
        String lead = "/leads/" + deals.lead(company);
        assertThat(wrong(mara.post(lead + "/qualify", "{\"type\": null}"))).containsExactly("type");
        assertThat(wrong(mara.post(lead + "/disqualify", "{\"reasonId\": null, \"text\": null}")))
                .containsExactly("reasonId");
        Map<String, String> reason = deals.reason("DISQUALIFY_LEAD");
        assertThat(wrong(mara.post(
                        lead + "/disqualify", Map.of("reasonId", reason.get("reasonId"), "text", "x".repeat(1001)))))
                .containsExactly("text");
        assertThat(wrong(mara.post("/booking-orders/" + deals.booking(company) + "/assign", "{\"teamId\": null}")))
                .containsExactly("teamId");
    }

    @Test
    void aLineThatIsWrongIsFound() {
        String path = "/quotations/" + deals.draft(company);
        Map<String, String> good =
                Map.of("description", "Pallet", "quantity", "1", "unitPrice", "10", "taxPercent", "19");
        Map<String, String> bad =
                Map.of("description", "Pallet", "quantity", "0", "unitPrice", "10", "taxPercent", "19");
        Client.Answer answer = mara.put(
                path,
                Map.of("currency", "EUR", "validUntil", "2030-01-31", "lines", List.of(good, bad)),
                mara.get(path).etag());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(wrong(answer)).containsExactly("lines[1].quantity");
    }

    /** What would be rounded or left out silently is refused. */
    @ParameterizedTest
    @CsvSource({"EUR, 1000.005", "EUR, 0.004", "JPY, 1000.50", "KWD, 0.0005"})
    void anAmountIsOneThatCanBePaid(String currency, String amount) {
        Map<String, String> deal = Map.of(
                "leadId",
                deals.validLead(company),
                "title",
                "T",
                "amount",
                amount,
                "currency",
                currency,
                "expectedClose",
                "2030-01-31");
        Client.Answer answer = mara.post("/opportunities", deal);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(wrong(answer)).containsExactly("amount");
    }

    @Test
    void onlyATaskIsDue() {
        Map<String, String> call = Map.of(
                "recordType",
                "LEAD",
                "recordId",
                deals.lead(company),
                "kind",
                "CALL",
                "text",
                "T",
                "due",
                "2030-01-31");
        assertThat(wrong(mara.post("/activities", call))).containsExactly("due");
    }

    @Test
    void aDealIsWithALead() {
        assertThat(wrong(mara.post(
                        "/opportunities",
                        Map.of("title", "T", "amount", "1", "currency", "EUR", "expectedClose", "2030-01-31"))))
                .containsExactly("leadId");
    }

    private static List<String> wrong(Client.Answer answer) {
        return answer.body().get("errors").findValuesAsText("field");
    }

    @Test
    void aBodyMayBeCompressedAndHasToBeWhatItSays() throws Exception {
        byte[] lead = ("{\"company\": \"" + company + "\", \"phone\": \"1\"}").getBytes(UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lead);
        }
        assertThat(packed("gzip", packed.toByteArray()).statusCode()).isEqualTo(201);
        for (String encoding : List.of("gzip", "deflate")) {
            HttpResponse<String> refused = packed(encoding, lead);
            assertThat(refused.statusCode()).as(encoding).isEqualTo(400);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(packed("br", lead).statusCode()).isEqualTo(415);
        assertThat(deals.items("/leads?q=" + company.replace(" ", "%20"))).hasSize(1);
    }

    private HttpResponse<String> packed(String encoding, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RunningStack.get().settings().url() + "/api/v1/leads"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + mara.token())
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** What can be done belongs to who asks; it is no change of the record. */
    @Test
    void whoeverCanDoSomethingElseHearsOfIt() {
        String path = "/booking-orders/" + deals.booking(company);
        done(mara.post(path + "/assign", Map.of("teamId", deals.team("Road desk"))));
        String seen = mara.get(path).etag();
        Client olga = Client.of("olga", "harbour-freight");
        Client.Answer news = olga.send("GET", path, null, request -> request.header("If-None-Match", seen));
        assertThat(news.status()).isEqualTo(200);
        assertThat(news.body().get("moves").findValuesAsText("name")).contains("accept");
        assertThat(olga.send("GET", path, null, request -> request.header("If-None-Match", news.etag()))
                        .status())
                .isEqualTo(304);
        done(olga.send("POST", path + "/accept", null, request -> request.header("If-Match", seen)));
    }

    @Test
    void aRemovalStartsFromWhatWasSeen() {
        String customer = "/customers/"
                + mara.get("/booking-orders/" + deals.booking(company)).text("customerId");
        String contact = customer + "/contacts/" + made(mara.post(customer + "/contacts", Map.of("name", "Ines")));
        String seen = mara.get(contact).etag();
        done(mara.put(contact, Map.of("name", "Ines Delgado"), seen));
        assertThat(mara.send("DELETE", contact, null, request -> request.header("If-Match", seen))
                        .status())
                .isEqualTo(412);
        String now = mara.get(contact).etag();
        assertThat(mara.send("DELETE", contact, null, request -> request.header("If-Match", now))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatWasMadeSaysWhereItIs() {
        String lead = "/leads/" + deals.validLead(company);
        Client.Answer made = mara.post(
                "/opportunities",
                Map.of(
                        "leadId",
                        lead.substring(7),
                        "title",
                        "T",
                        "amount",
                        "1",
                        "currency",
                        "EUR",
                        "expectedClose",
                        "2030-01-31"));
        String deal = "/opportunities/" + made(made);
        assertThat(location(made)).endsWith("/api/v1" + deal);
        Client.Answer quotation = mara.post(deal + "/convert", null);
        assertThat(location(quotation)).endsWith("/api/v1/quotations/" + made(quotation));
    }

    /** The address that the answer names, as clients read it: from where the request went. */
    private static String location(Client.Answer answer) {
        return answer.response()
                .uri()
                .resolve(answer.response().headers().firstValue("Location").orElseThrow())
                .getPath();
    }
}
