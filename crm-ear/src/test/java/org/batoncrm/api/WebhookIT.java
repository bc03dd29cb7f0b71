package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.batoncrm.api.Deals.done;
import static org.batoncrm.api.Deals.made;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.batoncrm.e2e.RunningStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks over HTTP, with receivers of every kind at the other end. */
class WebhookIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Client ada = Client.of("ada", "harbour-freight");
    private final Client mara = Client.of("mara", "harbour-freight");
    private final Client olga = Client.of("olga", "harbour-freight");
    private final Deals deals = new Deals(mara);
    private final Receiver receiver = new Receiver();
    private final List<String> webhooks = new ArrayList<>();
    private final String company = "Heard of " + UUID.randomUUID();

    /** A webhook, and what its receiver needs. */
    private record Hook(String id, String secret, String etag) {

        String path() {
            return "/webhooks/" + id;
        }
    }

    private Hook hook(Receiver to, String... events) {
        Client.Answer answer = ada.post("/webhooks", Map.of("url", to.url("/hook"), "events", events));
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
        String id = answer.body().at("/webhook/id").asText();
        webhooks.add(id);
        return new Hook(id, answer.text("secret"), answer.etag());
    }

    private List<JsonNode> deliveries(Hook hook, String filter) {
        List<JsonNode> items = new ArrayList<>();
        done(ada.get(hook.path() + "/deliveries" + filter)).body().get("items").forEach(items::add);
        return items;
    }

    private JsonNode awaitDelivery(Hook hook, String state) {
        await().atMost(SOON).until(() -> !deliveries(hook, "?state=" + state).isEmpty());
        return deliveries(hook, "?state=" + state).get(0);
    }

    @AfterEach
    void leaveNothing() {
        receiver.close();
        for (String id : webhooks) {
            Client.Answer webhook = ada.get("/webhooks/" + id);
            if (webhook.status() == 200) {
                ada.send("DELETE", "/webhooks/" + id, null, r -> r.header("If-Match", webhook.etag()));
            }
        }
    }

    @Test
    void theWholeWayOfARecordIsHeardInItsOrderAndSigned() {
        Hook hook = hook(receiver, "booking_order.*");
        String booking = deals.booking(company);
        String path = "/booking-orders/" + booking;
        done(mara.post(path + "/assign", Map.of("teamId", deals.team("Road desk"))));
        done(olga.post(path + "/return", deals.reason("RETURN_BOOKING")));
        done(mara.post(path + "/assign", Map.of("teamId", deals.team("Road desk"))));
        done(olga.post(path + "/accept", null));
        receiver.await(5);
        assertThat(receiver.about(booking))
                .extracting(Receiver.Message::type)
                .containsExactly(
                        "booking_order.created",
                        "booking_order.assigned",
                        "booking_order.returned",
                        "booking_order.assigned",
                        "booking_order.accepted");
        assertThat(receiver.messages()).allMatch(message -> message.isSignedWith(hook.secret()));
        JsonNode returned = receiver.about(booking).get(2).json();
        assertThat(Client.contract().violationsOf("WebhookEvent", returned)).isEmpty();
        assertThat(returned.at("/record/number").asText())
                .isEqualTo(mara.get(path).text("number"));
        assertThat(returned.at("/record/href").asText()).isEqualTo("/api/v1" + path);
        assertThat(returned.get("from").asText()).isEqualTo("ASSIGNED");
        assertThat(returned.get("to").asText()).isEqualTo("RETURNED");
        assertThat(returned.at("/reason/text").asText()).isEqualTo("As they said");
        assertThat(returned.at("/reason/label").asText()).isNotBlank();
        assertThat(returned.at("/member/name").asText()).isNotBlank();
        assertThat(Instant.parse(returned.get("at").asText())).isBefore(Instant.now());
        List<JsonNode> events = deals.items("/events?recordId=" + booking + "&sort=at");
        assertThat(receiver.about(booking))
                .extracting(Receiver.Message::id)
                .containsExactlyElementsOf(
                        events.stream().map(event -> event.get("id").asText()).toList());
        assertThat(receiver.about(booking)).allMatch(message -> message.id()
                .equals(message.json().get("id").asText()));
    }

    @Test
    void onlyWhatIsChosenIsHeardAndOnlyInItsOwnCompany() {
        hook(receiver, "lead.qualified");
        new Deals(Client.of("priya", "lumen-events")).validLead(company);
        deals.lead(company);
        String lead = deals.validLead(company);
        receiver.await(1);
        assertThat(receiver.messages())
                .extracting(Receiver.Message::record, Receiver.Message::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(lead, "lead.qualified"));
    }

    @Test
    void anotherCompanysWebhooksAnswerAsUnknownOnes() {
        Hook hook = hook(receiver, "*");
        deals.lead(company);
        String delivery = awaitDelivery(hook, "DELIVERED").get("id").asText();
        Client nell = Client.of("nell", "lumen-events");
        Map<String, Object> input = Map.of("url", receiver.url("/stolen"), "events", List.of("*"));
        for (String id : List.of(hook.id(), UUID.randomUUID().toString())) {
            String path = "/webhooks/" + id;
            assertThat(nell.get(path).status()).isEqualTo(404);
            assertThat(nell.put(path, input, "*").status()).isEqualTo(404);
            assertThat(nell.send("DELETE", path, null, r -> r.header("If-Match", "*"))
                            .status())
                    .isEqualTo(404);
            for (String move : List.of("pause", "resume", "rotate-secret", "test")) {
                assertThat(nell.post(path + "/" + move, null).status()).isEqualTo(404);
            }
            assertThat(nell.get(path + "/deliveries").status()).isEqualTo(404);
            assertThat(nell.get(path + "/deliveries/" + delivery).status()).isEqualTo(404);
            assertThat(nell.post(path + "/deliveries/" + delivery + "/send-again", null)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(idsOfAll(nell)).doesNotContain(hook.id());
    }

    @Test
    void webhooksAreForTenantAdmins() {
        Hook hook = hook(receiver, "customer.created");
        Map<String, Object> input = Map.of("url", receiver.url("/mine"), "events", List.of("*"));
        for (Client other : List.of(mara, olga)) {
            assertThat(other.get("/webhooks").status()).isEqualTo(403);
            assertThat(other.post("/webhooks", input).status()).isEqualTo(403);
            assertThat(other.get(hook.path() + "/deliveries").status()).isEqualTo(403);
            assertThat(other.post(hook.path() + "/rotate-secret", null).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aWebhookIsChangedOnlyByWhoSawIt() {
        Hook hook = hook(receiver, "customer.created");
        Map<String, Object> input =
                Map.of("url", receiver.url("/other"), "description", "ERP", "events", List.of("lead.*"));
        Client.Answer changed = done(ada.put(hook.path(), input, hook.etag()));
        assertThat(changed.text("description")).isEqualTo("ERP");
        assertThat(changed.body().has("secret")).as("it is shown once").isFalse();
        Client.Answer late = ada.put(hook.path(), input, hook.etag());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().get("changes"))
                .extracting(change -> change.get("field").asText())
                .containsExactlyInAnyOrder("url", "description", "events");
        assertThat(ada.send("PUT", hook.path(), input, r -> r).status()).isEqualTo(428);
        assertThat(done(ada.get(hook.path())).etag()).isEqualTo(changed.etag());
    }

    @Test
    void theSameKeyRegistersOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> input = Map.of("url", receiver.url("/once"), "events", List.of("customer.created"));
        Client.Answer first = ada.post("/webhooks", input, key);
        Client.Answer second = ada.post("/webhooks", input, key);
        webhooks.add(first.body().at("/webhook/id").asText());
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void whatIsNoWebhookIsRefusedAtItsField() {
        refused("url", Map.of("url", "nonsense", "events", List.of("*")));
        refused("url", Map.of("url", "ftp://localhost/", "events", List.of("*")));
        refused("url", Map.of("url", "http://user:secret@localhost/", "events", List.of("*")));
        refused("url", Map.of("url", "http://localhost/" + "x".repeat(1000), "events", List.of("*")));
        refused("url", Map.of("events", List.of("*")));
        refused("events", Map.of("url", receiver.url("/"), "events", List.of()));
        refused("events", Map.of("url", receiver.url("/"), "events", List.of("lead.exploded")));
        refused("events", Map.of("url", receiver.url("/")));
        refused(
                "description",
                Map.of("url", receiver.url("/"), "events", List.of("*"), "description", "x".repeat(201)));
    }

    private void refused(String field, Map<String, Object> input) {
        Client.Answer answer = ada.post("/webhooks", input);
        assertThat(answer.status()).as(String.valueOf(input)).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void whatWasNotTakenIsSentAgainAndWhatComesAfterItWaits() {
        AtomicInteger tries = new AtomicInteger();
        receiver.answer(message -> message.type().equals("lead.created") && tries.incrementAndGet() < 2 ? 503 : 200);
        Hook hook = hook(receiver, "lead.*");
        String lead = deals.validLead(company);
        JsonNode waiting = awaitDelivery(hook, "WAITING");
        await().atMost(SOON).until(() -> deliveries(hook, "?state=WAITING").stream()
                .anyMatch(each -> each.get("lastStatus").asInt() == 503));
        JsonNode first = deliveries(hook, "?type=lead.created").get(0);
        assertThat(first.get("attempts").asInt()).isEqualTo(1);
        assertThat(first.get("lastAnswer").asText()).isEqualTo("As received");
        assertThat(Instant.parse(first.get("nextTryAt").asText()))
                .isAfter(Instant.parse(first.get("lastTryAt").asText()));
        assertThat(waiting.get("recordId").asText()).isEqualTo(lead);
        receiver.await(3);
        assertThat(receiver.messages())
                .extracting(Receiver.Message::type)
                .containsExactly("lead.created", "lead.created", "lead.qualified");
        Receiver.Message one = receiver.messages().get(0);
        Receiver.Message two = receiver.messages().get(1);
        assertThat(two.id()).isEqualTo(one.id());
        assertThat(two.body()).as("each try sends the same").isEqualTo(one.body());
        assertThat(two.timestamp()).isGreaterThan(one.timestamp());
        assertThat(receiver.messages()).allMatch(message -> message.isSignedWith(hook.secret()));
        await().atMost(SOON).until(() -> deliveries(hook, "?state=DELIVERED").size() == 2);
        assertThat(done(ada.get(hook.path())).body().get("failingSince").isNull())
                .isTrue();
    }

    @Test
    void otherRecordsDoNotWaitForTheOneThatIsNotTaken() {
        String[] stubborn = new String[1];
        receiver.answer(message -> message.record().equals(stubborn[0]) ? 500 : 200);
        Hook hook = hook(receiver, "lead.qualified");
        stubborn[0] = deals.lead(company);
        done(mara.post("/leads/" + stubborn[0] + "/qualify", Map.of("type", "SQL")));
        receiver.await(1);
        String other = deals.validLead(company);
        receiver.await(2);
        assertThat(receiver.about(other)).hasSize(1);
        assertThat(deliveries(hook, "?recordId=" + stubborn[0])
                        .get(0)
                        .get("state")
                        .asText())
                .isIn("WAITING", "SENDING");
    }

    @Test
    void aRedirectIsNotFollowedAndIsNoReceipt() {
        receiver.answer(307);
        Hook hook = hook(receiver, "lead.created");
        deals.lead(company);
        JsonNode delivery = awaitDelivery(hook, "WAITING");
        await().atMost(SOON)
                .until(() -> deliveries(hook, "?state=WAITING")
                                .get(0)
                                .get("attempts")
                                .asInt()
                        == 1);
        assertThat(deliveries(hook, "").get(0).get("lastStatus").asInt()).isEqualTo(307);
        assertThat(delivery.get("type").asText()).isEqualTo("lead.created");
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void whoHangsDelaysNobody() {
        try (Receiver hanging = new Receiver();
                Receiver alsoHanging = new Receiver()) {
            hanging.hang();
            alsoHanging.hang();
            hook(hanging, "lead.created");
            hook(alsoHanging, "lead.created");
            Hook hook = hook(receiver, "lead.created");
            IntStream.range(0, 12).forEach(i -> deals.lead(company + " " + i));
            hanging.await(1);
            alsoHanging.await(1);
            Instant begin = Instant.now();
            // Its own company, and another
            Client nell = Client.of("nell", "lumen-events");
            try (Receiver neighbour = new Receiver()) {
                Client.Answer other =
                        nell.post("/webhooks", Map.of("url", neighbour.url("/"), "events", List.of("lead.created")));
                new Deals(Client.of("priya", "lumen-events")).lead(company);
                neighbour.await(1);
                String path = "/webhooks/" + other.body().at("/webhook/id").asText();
                nell.send("DELETE", path, null, r -> r.header("If-Match", "*"));
            }
            receiver.await(12);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(9));
            Instant first = hanging.messages().get(0).came();
            // As long as Baton waits for the first answers
            assertThat(hanging.messages().stream().filter(m -> m.came().isBefore(first.plusSeconds(4))))
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(deliveries(hook, "?state=FAILED")).isEmpty();
        }
    }

    @Test
    void aPausedWebhookIsToldLater() {
        Hook hook = hook(receiver, "lead.created");
        assertThat(done(ada.post(hook.path() + "/pause", null)).text("state")).isEqualTo("PAUSED");
        assertThat(ada.post(hook.path() + "/test", null).status()).isEqualTo(409);
        String lead = deals.lead(company);
        assertThat(awaitDelivery(hook, "WAITING").get("attempts").asInt()).isZero();
        assertThat(receiver.messages()).isEmpty();
        assertThat(done(ada.post(hook.path() + "/resume", null)).text("state")).isEqualTo("ACTIVE");
        receiver.await(1);
        assertThat(receiver.about(lead)).hasSize(1);
    }

    @Test
    void aWebhookIsTriedOutAndItsSecretChanged() {
        Hook hook = hook(receiver, "customer.created");
        String test = made(ada.post(hook.path() + "/test", null));
        Receiver.Message first = receiver.await(1).get(0);
        assertThat(first.type()).isEqualTo("webhook.test");
        assertThat(first.id()).isEqualTo(test);
        assertThat(Client.contract().violationsOf("WebhookEvent", first.json())).isEmpty();
        assertThat(first.isSignedWith(hook.secret())).isTrue();
        String secret = done(ada.post(hook.path() + "/rotate-secret", null)).text("secret");
        assertThat(secret).startsWith("whsec_").isNotEqualTo(hook.secret());
        made(ada.post(hook.path() + "/test", null));
        Receiver.Message second = receiver.await(2).get(1);
        assertThat(second.isSignedWith(secret)).isTrue();
        assertThat(second.isSignedWith(hook.secret())).as("for a day").isTrue();
    }

    @Test
    void whatWasDeliveredCanBeSentAgainByHand() {
        Hook hook = hook(receiver, "lead.created");
        deals.lead(company);
        String id = awaitDelivery(hook, "DELIVERED").get("id").asText();
        String path = hook.path() + "/deliveries/" + id;
        assertThat(done(ada.post(path + "/send-again", null))
                        .body()
                        .at("/state")
                        .asText())
                .isIn("WAITING", "SENDING");
        List<Receiver.Message> both = receiver.await(2);
        assertThat(both.get(1).id()).isEqualTo(both.get(0).id());
        assertThat(both.get(1).body()).isEqualTo(both.get(0).body());
        await().atMost(SOON)
                .until(() -> done(ada.get(path)).body().at("/state").asText().equals("DELIVERED"));
        assertThat(done(ada.get(path)).text("body")).isEqualTo(both.get(0).body());
    }

    @Test
    void whoSaysThatItIsGoneIsSwitchedOffAndCanComeBack() {
        receiver.answer(410);
        Hook hook = hook(receiver, "lead.created");
        deals.lead(company);
        await().atMost(SOON)
                .until(() -> done(ada.get(hook.path())).text("state").equals("OFF"));
        assertThat(done(ada.get(hook.path())).text("offReason")).isEqualTo("GONE");
        String id = awaitDelivery(hook, "FAILED").get("id").asText();
        String path = hook.path() + "/deliveries/" + id + "/send-again";
        assertThat(ada.post(path, null).status()).isEqualTo(409);
        deals.lead(company);
        receiver.answer(200);
        done(ada.post(hook.path() + "/resume", null));
        done(ada.post(path, null));
        receiver.await(2);
        awaitDelivery(hook, "DELIVERED");
        assertThat(deliveries(hook, ""))
                .as("nothing is kept for who is switched off")
                .hasSize(1);
    }

    @Test
    void aThousandLeadsAtOnceAreAllHeardOf() {
        hook(receiver, "lead.created");
        List<Map<String, String>> leads = IntStream.range(0, 200)
                .mapToObj(i -> Map.of("company", company + " " + i, "phone", "1"))
                .toList();
        done(mara.post("/leads/bulk", leads));
        receiver.await(200);
        assertThat(receiver.messages().stream().map(Receiver.Message::id).distinct())
                .hasSize(200);
    }

    @Test
    void whatIsRefusedIsNotHeardOf() {
        hook(receiver, "*");
        assertThat(mara.post("/leads/bulk", "[{\"company\":\"A\",\"phone\":\"1\"},{\"shoe\":1}")
                        .status())
                .isEqualTo(400);
        String lead = deals.lead(company);
        receiver.await(1);
        assertThat(receiver.messages()).extracting(Receiver.Message::record).containsOnly(lead);
    }

    @Test
    void aCompanyHasOnlySoManyWebhooks() {
        Client nell = Client.of("nell", "lumen-events");
        List<String> before = idsOfAll(nell);
        List<String> made = new ArrayList<>();
        Map<String, Object> input = Map.of("url", receiver.url("/"), "events", List.of("customer.created"));
        Client.Answer answer = nell.post("/webhooks", input);
        while (answer.status() == 201) {
            made.add(answer.body().at("/webhook/id").asText());
            answer = nell.post("/webhooks", input);
        }
        assertThat(answer.status()).isEqualTo(409);
        assertThat(made).hasSize(20 - before.size());
        made.forEach(id -> nell.send("DELETE", "/webhooks/" + id, null, r -> r.header("If-Match", "*")));
        assertThat(idsOfAll(nell)).isEqualTo(before);
    }

    private static List<String> idsOfAll(Client admin) {
        return admin.get("/webhooks").body().get("items").findValuesAsText("id");
    }

    @Test
    void nothingOfASuspendedCompanyIsSent() throws SQLException {
        Client nell = Client.of("nell", "lumen-events");
        receiver.answer(503);
        Client.Answer hook =
                nell.post("/webhooks", Map.of("url", receiver.url("/"), "events", List.of("lead.created")));
        String path = "/webhooks/" + hook.body().at("/webhook/id").asText();
        new Deals(Client.of("priya", "lumen-events")).lead(company);
        receiver.await(1);
        await().atMost(SOON)
                .until(() -> nell.get(path + "/deliveries?state=WAITING")
                                .body()
                                .get("items")
                                .size()
                        == 1);
        JsonNode delivery = nell.get(path + "/deliveries").body().get("items").get(0);
        Lumen.become("SUSPENDED");
        try {
            receiver.answer(200);
            Instant due = Instant.parse(delivery.get("nextTryAt").asText());
            await().atMost(SOON).until(() -> Instant.now().isAfter(due.plusSeconds(2)));
            assertThat(receiver.messages()).hasSize(1);
        } finally {
            Lumen.become("ACTIVE");
        }
        done(nell.post(path + "/deliveries/" + delivery.get("id").asText() + "/send-again", null));
        receiver.await(2);
        nell.send("DELETE", path, null, r -> r.header("If-Match", "*"));
    }

    /** The company of the demo that is suspended for a while. */
    private static final class Lumen {

        static void become(String state) throws SQLException {
            try (Connection owner = RunningStack.get().postgres().owner().getConnection()) {
                owner.setAutoCommit(false);
                String id = first(owner, "select tenant_id from tenant where alias = 'lumen-events'");
                first(
                        owner,
                        "select set_config('baton.tenant', '" + id
                                + "', true), set_config('baton.platform', 'on', true)");
                first(
                        owner,
                        "update tenant set state = '" + state + "' where tenant_id = '" + id + "' returning state");
                owner.commit();
            }
        }

        private static String first(Connection owner, String query) throws SQLException {
            try (Statement statement = owner.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
