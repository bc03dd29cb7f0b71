package org.batoncrm.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;
import static org.batoncrm.api.Deals.done;
import static org.batoncrm.api.Deals.made;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.batoncrm.e2e.RunningStack;
import org.batoncrm.stack.KeycloakAdmin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused is refused clearly, and nothing of it is done. */
class ApiRefusalsIT {

    private final Client mara = Client.of("mara", "harbour-freight");
    private final Deals deals = new Deals(mara);
    private final String company = "Refused " + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."})
    void noTokenOrABadOneIsUnauthenticated(String token) {
        Client.Answer answer = Client.with(token.isEmpty() ? null : token).get("/leads");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void aTokenThatWasTamperedWithIsUnauthenticated() {
        String token = RunningStack.get().keycloak().tokenOf("mara@example.com", "harbour-freight");
        String[] parts = token.split("\\.");
        String other = RunningStack.get().keycloak().tokenOf("ada@example.com", "harbour-freight");
        assertThat(Client.with(parts[0] + "." + other.split("\\.")[1] + "." + parts[2])
                        .get("/leads")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoHasNoRoleIsNotLetIn() {
        assertThat(Client.of("nora", "tinker-trial").get("/leads").status()).isEqualTo(403);
        assertThat(Client.of("mara", "harbour-freight").get("/leads").status()).isEqualTo(200);
    }

    @Test
    void onlyAnAccessTokenThatNamesOneCompanyIsAKey() throws Exception {
        assertThat(Client.with(granted("robin@example.com").get("access_token").asText())
                        .get("/me")
                        .status())
                .as("whoever is in two companies has to name one")
                .isEqualTo(403);
        JsonNode tokens = granted("mara@example.com");
        done(Client.with(tokens.get("access_token").asText()).get("/me"));
        for (String other : List.of("id_token", "refresh_token")) {
            assertThat(Client.with(tokens.get(other).asText()).get("/me").status())
                    .as(other)
                    .isEqualTo(401);
        }
    }

    /** The tokens that the realm gives a member who names no company. */
    private static JsonNode granted(String email) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        RunningStack.get().settings().keycloakUrl() + "/realms/baton/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=" + KeycloakAdmin.DEMO_CLIENT
                        + "&username=" + email + "&password=" + KeycloakAdmin.PASSWORD
                        + "&scope=openid%20organization"))
                .build();
        return Contract.JSON.readTree(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }

    @Test
    void operationsSeeNoSales() {
        Client olga = Client.of("olga", "harbour-freight");
        String lead = deals.lead(company);
        assertThat(olga.get("/leads").status()).isEqualTo(403);
        assertThat(olga.get("/leads/" + lead).status()).isEqualTo(403);
        assertThat(olga.post("/leads/" + lead + "/nurture", null).status()).isEqualTo(403);
        assertThat(mara.post("/booking-orders/" + deals.booking(company) + "/accept", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anotherTenantsRecordsAnswerAsUnknownOnes() {
        Client priya = Client.of("priya", "lumen-events");
        String booking = deals.booking(company);
        Client.Answer order = mara.get("/booking-orders/" + booking);
        String quotation = order.text("quotationId");
        String opportunity = mara.get("/quotations/" + quotation).text("opportunityId");
        String lead = mara.get("/quotations/" + quotation).text("leadId");
        String customer = order.text("customerId");
        String unknown = UUID.randomUUID().toString();
        Map.of("leads", lead, "opportunities", opportunity, "quotations", quotation, "customers", customer)
                .forEach((collection, id) -> {
                    Client.Answer there = priya.get("/" + collection + "/" + id);
                    Client.Answer nowhere = priya.get("/" + collection + "/" + unknown);
                    assertThat(there.status()).isEqualTo(404);
                    assertThat(there.body()).isEqualTo(nowhere.body());
                });
        assertThat(priya.post("/leads/" + lead + "/nurture", null).status()).isEqualTo(404);
        assertThat(priya.post("/quotations/" + quotation + "/accept", null).status())
                .isEqualTo(404);
        assertThat(priya.post("/booking-orders/" + booking + "/assign", Map.of("teamId", unknown))
                        .status())
                .isEqualTo(404);
        assertThat(new Deals(priya).items("/leads?q=" + company.replace(" ", "%20")))
                .isEmpty();
        assertThat(new Deals(priya).items("/events?recordId=" + booking)).isEmpty();
    }

    @Test
    void aMoveThatTheProcessDoesNotHaveSaysWhatItHas() {
        String lead = deals.lead(company);
        Client.Answer answer = mara.post("/leads/" + lead + "/reopen", null);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("allowedMoves").toString()).isEqualTo("[\"qualify\",\"nurture\",\"disqualify\"]");
    }

    @Test
    void whatWasRefusedIsInTheHistoryThatTheAdminReads() {
        String lead = deals.lead(company);
        mara.post("/leads/" + lead + "/reopen", null);
        Client olga = Client.of("olga", "harbour-freight");
        String path = "/leads/" + lead + "/nurture";
        assertThat(olga.post(path, null).status()).isEqualTo(403);

        Deals admin = new Deals(Client.of("ada", "harbour-freight"));
        assertThat(admin.items("/events?recordId=" + lead + "&kind=REFUSED"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("deed").asText()).isEqualTo("MOVE_REFUSED");
                    assertThat(line.get("detail").asText())
                            .isEqualTo("Reopen while New: POST /api/v1/leads/" + lead + "/reopen");
                });
        assertThat(admin.items("/events?deed=ACCESS_REFUSED"))
                .anyMatch(line -> line.get("detail").asText().endsWith("POST /api/v1" + path));
        assertThat(mara.get("/events?kind=REFUSED").status()).isEqualTo(403);
        assertThat(deals.items("/events?recordId=" + lead)).hasSize(1);
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeenAndTellsWhatChangedSince() {
        String path = "/leads/" + deals.lead(company);
        Client.Answer seen = mara.get(path);
        Map<String, String> mine = Map.of("company", company, "email", "mine@example.com");
        assertThat(mara.send("PUT", path, mine, request -> request).status()).isEqualTo(428);
        done(mara.put(path, Map.of("company", company, "email", "office@example.com", "phone", "77"), seen.etag()));
        Client.Answer late = mara.put(path, mine, seen.etag());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().get("changes").findValuesAsText("field")).containsExactly("phone", "updatedAt");
        assertThat(mara.get(path).text("email")).isEqualTo("office@example.com");
        Client.Answer now = mara.get(path);
        assertThat(mara.send("GET", path, null, request -> request.header("If-None-Match", now.etag()))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aMoveThatSaysWhatItStartsFromIsMadeOnlyFromThere() {
        String path = "/leads/" + deals.lead(company);
        String seen = mara.get(path).etag();
        Client.Answer nurtured = done(from(seen, path + "/nurture", null));
        Client.Answer late = from(seen, path + "/qualify", Map.of("type", "SQL"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().get("changes").findValuesAsText("field"))
                .containsExactly("state", "lifecycle", "stateSince", "updatedAt");
        assertThat(mara.get(path).text("state")).isEqualTo("NURTURING");
        done(from(nurtured.etag(), path + "/qualify", Map.of("type", "SQL")));
        assertThat(done(mara.post(path + "/nurture", null)).text("state"))
                .as("who does not say is not asked")
                .isEqualTo("NURTURING");
    }

    @Test
    void whoeverMakesARecordOutOfAnotherMaySayWhichVersion() {
        String quotation = "/quotations/" + deals.sent(company);
        assertThat(from("\"x\"", quotation + "/accept", null).status()).isEqualTo(412);
        assertThat(mara.get(quotation).text("state")).isEqualTo("SENT");
        String booking = made(from(mara.get(quotation).etag(), quotation + "/accept", null));
        String customer = "/customers/" + mara.get("/booking-orders/" + booking).text("customerId");
        Map<String, String> ines = Map.of("name", "Ines");
        String seen = mara.get(customer).etag();
        made(from(seen, customer + "/contacts", ines));
        assertThat(from(seen, customer + "/contacts", ines).status()).isEqualTo(412);
        assertThat(from("\"x\"", customer.replaceFirst("[^/]*$", UUID.randomUUID() + "/contacts"), ines)
                        .status())
                .isEqualTo(404);
    }

    /** Of many that start from the same version, one is the first: moves and edits alike. */
    @Test
    void ofFiftyChangesFromOneVersionOneIsMade() throws Exception {
        String path = "/leads/" + deals.lead(company);
        String seen = mara.get(path).etag();
        AtomicInteger turn = new AtomicInteger();
        List<Client.Answer> answers = atOnce(
                50,
                () -> turn.incrementAndGet() % 2 == 0
                        ? from(seen, path + "/nurture", null)
                        : mara.put(path, Map.of("company", company, "phone", "77"), seen));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers).extracting(Client.Answer::status).isSubsetOf(200, 412, 429);
    }

    private Client.Answer from(String etag, String path, Object body) {
        return mara.send("POST", path, body, request -> request.header("If-Match", etag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\":\"x\"}", "nonsense", "[]", "null"})
    void whereNothingIsSaidNothingIsTaken(String body) {
        String path = "/leads/" + deals.lead(company);
        assertThat(mara.post(path + "/nurture", body).status()).isEqualTo(400);
        assertThat(mara.get(path).text("state")).isEqualTo("NEW");
        done(mara.post(path + "/nurture", " {} "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/v1/leads?q=%zz                 |                        | 400",
                "GET /api/v1/leads                       | Accept: garbage        | 400",
                "GET /api/v1/leads                       | Accept: */*;q=x        | 400",
                "GET /api/v1/leads                       | Accept: text/html      | 406",
                "POST /api/v1/leads                      | Content-Type: garbage  | 400",
                "POST /api/v1/leads                      | Content-Type: text/xml | 415",
                "POST /api/v1/leads/bulk                 | Content-Type: */*      | 415",
                "POST /api/v1/leads                      | Content-Type: application/json;q=x | 415",
                "GET /api/v1/leads                       | Content-Type: application/json;q=x | 415",
                "PATCH /api/v1/leads                     |                        | 405",
                "GET /api/v1/problem                     |                        | 404",
                "GET /api/v1                             |                        | 404"
            })
    void whatCannotBeReadIsAnsweredWithAProblemToo(String request, String header, int status) throws IOException {
        List<String> headers = new ArrayList<>(List.of("Authorization: Bearer " + mara.token()));
        if (header != null) {
            headers.add(header);
        }
        List<String> answer = raw(request, headers);
        assertThat(answer.get(0)).contains(" " + status + " ");
        assertThat(answer).anyMatch(line -> line.equalsIgnoreCase("Content-Type: application/problem+json"));
    }

    /** Not with the login page, which a program would take for an answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/",
                "GET /api/leads",
                "POST /api/leads",
                "PUT /api/v2/leads",
                "GET /api/V1/leads",
                "GET /api/openapi.json",
                "GET /api/problem"
            })
    void whatIsBesideTheApiIsNowhere(String request) throws IOException {
        for (String authorization : List.of("Bearer " + mara.token(), "Basic YTpi", "Basic ===")) {
            List<String> answer = raw(request, List.of("Authorization: " + authorization));
            assertThat(answer.get(0)).contains(" 404 ");
            assertThat(answer).anyMatch(line -> line.equalsIgnoreCase("Content-Type: application/problem+json"));
            assertThat(answer).noneMatch(line -> line.toLowerCase().startsWith("set-cookie"));
        }
    }

    @Test
    void theContractSaysWhereTheApiIs() {
        assertThat(Client.contract().document().at("/servers/0/url").asText()).isEqualTo("/api/v1");
    }

    /** The server refuses it before anybody else sees it. */
    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Basic ===", "Bearer x"})
    void anAddressThatTheServerDoesNotTakeIsAnsweredWithAProblem(String authorization) throws IOException {
        List<String> answer = raw("GET /api/v1/leads/a%2Fb", List.of("Authorization: " + authorization));
        assertThat(answer.get(0)).contains(" 400 ");
        assertThat(answer).anyMatch(line -> line.equalsIgnoreCase("Content-Type: application/problem+json"));
        assertThat(answer).noneMatch(line -> line.contains("Exception"));
        Path log = RunningStack.get().settings().data().resolve("server/servers/baton/logs/messages.log");
        assertThat(Files.readString(log)).doesNotContain("basicAuthHeader");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic abc", "Basic YTpi", "Basic ===", "Digest x", "Bearer", "bearer x y z"})
    void whoComesWithAnythingButATokenIsUnauthenticated(String authorization) throws IOException {
        List<String> answer = raw("GET /api/v1/me", List.of("Authorization: " + authorization));
        assertThat(answer.get(0)).contains(" 401 ");
        assertThat(answer)
                .filteredOn(line -> line.startsWith("WWW-Authenticate"))
                .singleElement(STRING)
                .startsWith("WWW-Authenticate: Bearer");
        assertThat(answer).anyMatch(line -> line.equalsIgnoreCase("Content-Type: application/problem+json"));
        assertThat(answer).noneMatch(line -> line.contains("Exception"));
    }

    /** Keys that the realm does not have are not looked for again and again; but that is nobody else's trouble. */
    @Test
    void aTokenOfAnUnknownKeyIsUnauthenticatedHoweverManyCome() {
        String[] parts = mara.token().split("\\.");
        for (int i = 0; i < 10; i++) {
            String head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + UUID.randomUUID() + "\"}";
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes(UTF_8)) + "." + parts[1]
                    + "." + parts[2];
            assertThat(Client.with(token).get("/me").status()).isEqualTo(401);
        }
        done(mara.get("/me"));
    }

    /** What Java's own client would not send. Returns the lines of the answer. */
    private static List<String> raw(String request, List<String> headers) throws IOException {
        URI server = URI.create(RunningStack.get().settings().url());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String head = request + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n"
                    + "Content-Length: 0\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{                                                  | ",
                "null                                               | ",
                "[]                                                 | ",
                "{\"company\":\"A\",\"phone\":\"1\",\"shoe\":1}           | shoe",
                "{\"company\":1,\"phone\":\"1\"}                        | company",
                "{\"company\":{},\"phone\":\"1\"}                       | company",
                "{\"company\":\"A\",\"phone\":\"1\",\"source\":\"MOON\"}    | source",
                "{\"company\":\"A\",\"phone\":\"1\",\"source\":3}         | source",
                "{\"company\":\"A\",\"company\":\"B\",\"phone\":\"1\"}      | ",
                "{\"company\":\"A\",\"phone\":\"1\",\"country\":\"ß\"}      | country",
                "{\"company\":\"A\\u0000\",\"phone\":\"1\"}              | company",
                "{\"company\":\"A\",\"phone\":\"12345678901234567890123456789012345678901\"} | phone",
                "{\"company\":\"A\"}                                  | email",
                "{\"phone\":\"1\"}                                    | company"
            })
    void aBodyThatIsNotRightIsRefusedAtItsField(String body, String field) {
        Client.Answer answer = mara.post("/leads", body.strip());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field == null ? "" : field);
    }

    @Test
    void aBodyMayNotBeTooLargeOrOfAnotherType() {
        assertThat(mara.post("/leads", "{\"company\":\"" + "x".repeat(3_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
        Client.Answer text =
                mara.send("POST", "/leads", null, request -> request.POST(HttpRequest.BodyPublishers.ofString("x"))
                        .header("Content-Type", "text/plain"));
        assertThat(text.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "state=MOON",
                "ownerId=1",
                "ownerId=1-1-1-1-1",
                "limit=%2B5",
                "limit=%D9%A5",
                "state=NEW&state=NURTURING",
                "q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u",
                "shoe=1",
                "sort=shoe",
                "cursor=abc",
                "cursor=bnVsbA",
                "sort=company&cursor=eyJzb3J0IjpudWxsfQ"
            })
    void aListRefusesWhatItDoesNotKnow(String query) {
        assertThat(mara.get("/leads?" + query).status()).isEqualTo(400);
    }

    @Test
    void aSearchHasAnEnd() {
        assertThat(mara.get("/leads?q=" + "a".repeat(501)).status()).isEqualTo(400);
        done(mara.get("/leads?q=" + "a".repeat(500)));
    }

    @Test
    void theSameKeyHasOneEffectAndOneAnswerAlsoWhenFiftyArriveAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, String> lead = Map.of("company", company, "phone", "1");
        List<Client.Answer> answers = atOnce(50, () -> mara.post("/leads", lead, key));
        List<Client.Answer> done =
                answers.stream().filter(answer -> answer.status() != 429).toList();
        assertThat(done).isNotEmpty().allMatch(answer -> answer.status() == 201);
        assertThat(done.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);
        assertThat(done.stream().map(answer -> answer.etag()).distinct()).hasSize(1);
        assertThat(deals.items("/leads?q=" + company.replace(" ", "%20"))).hasSize(1);
        assertThat(mara.post("/leads", Map.of("company", company, "phone", "2"), key)
                        .status())
                .isEqualTo(422);
        // The key is the tenant's, not everybody's
        assertThat(Client.of("priya", "lumen-events").post("/leads", lead, key).status())
                .isEqualTo(201);
    }

    /** A request that is answered must not count as under way: 15 times 40 are many more than the limit. */
    @Test
    void whatIsAnsweredIsNoLongerUnderWay() throws Exception {
        for (int i = 0; i < 15; i++) {
            atOnce(40, () -> mara.get("/me"));
        }
        assertThat(mara.get("/me").status()).isEqualTo(200);
        assertThat(atOnce(2, () -> mara.get("/me"))).allMatch(answer -> answer.status() == 200);
    }

    @Test
    void aRefusedRequestFreesItsKey() {
        String key = UUID.randomUUID().toString();
        String lead = deals.lead(company);
        Map<String, String> deal =
                Map.of("leadId", lead, "title", "T", "amount", "1", "currency", "EUR", "expectedClose", "2030-01-31");
        assertThat(mara.post("/opportunities", deal, key).status()).isEqualTo(409);
        done(mara.post("/leads/" + lead + "/qualify", Map.of("type", "SQL")));
        String first = made(mara.post("/opportunities", deal, key));
        assertThat(made(mara.post("/opportunities", deal, key))).isEqualTo(first);
    }

    @Test
    void fiftyAcceptancesMakeOneBookingOrder() throws Exception {
        String quotation = deals.sent(company);
        List<Client.Answer> answers = atOnce(50, () -> mara.post("/quotations/" + quotation + "/accept", null));
        List<Client.Answer> done =
                answers.stream().filter(answer -> answer.status() != 429).toList();
        assertThat(done).isNotEmpty().allMatch(answer -> answer.status() == 201);
        assertThat(done.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);
        assertThat(deals.items("/booking-orders?q=" + company.replace(" ", "%20")))
                .hasSize(1);
    }

    @Test
    void aTenantThatAsksTooMuchIsAskedToWaitAndTheOthersAreNot() {
        Client ivo = Client.of("ivo", "tinker-trial");
        List<Client.Answer> answers = IntStream.range(0, 300)
                .mapToObj(i -> ivo.get("/me"))
                .takeWhile(answer -> answer.status() == 200)
                .toList();
        assertThat(answers.size()).as("requests of a trial in a minute or two").isLessThanOrEqualTo(240);
        Client.Answer refused = ivo.get("/me");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.response().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(mara.get("/me").status()).isEqualTo(200);
    }

    /** Half of the connections is the most that one company can hold: here, by requests that wait for a row. */
    @Test
    void aCompanyWhoseRequestsHangLeavesTheOthersTheirs() throws Exception {
        String lead = deals.lead(company);
        Client priya = Client.of("priya", "lumen-events");
        ExecutorService threads = Executors.newFixedThreadPool(30);
        try (Connection owner = RunningStack.get().postgres().owner().getConnection();
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("select set_config('baton.tenant', tenant_id::text, true) from tenant"
                    + " where alias = 'harbour-freight'");
            sql.execute("select id from lead where tenant_id = current_tenant() and id = '" + lead + "' for update");
            List<Future<Client.Answer>> hanging = Stream.generate(
                            () -> threads.submit(() -> mara.post("/leads/" + lead + "/nurture", null)))
                    .limit(30)
                    .toList();
            await().until(() -> hanging.stream().filter(Future::isDone).count() >= 20);
            Instant begin = Instant.now();
            for (int i = 0; i < 20; i++) {
                done(priya.get("/leads"));
            }
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
            for (Future<Client.Answer> answer : hanging) {
                if (answer.isDone()) {
                    assertThat(answer.get().status()).isEqualTo(429);
                    assertThat(answer.get().response().headers().firstValue("Retry-After"))
                            .hasValue("1");
                }
            }
            assertThat(hanging.stream().filter(answer -> !answer.isDone())).hasSize(10);
            owner.rollback();
            for (Future<Client.Answer> answer : hanging) {
                assertThat(answer.get().status()).isIn(200, 409, 429);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> answer : threads.invokeAll(java.util.Collections.nCopies(times, what))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
