package org.batoncrm.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.batoncrm.stack.LocalStack;

/** A company's program that brings leads to booking orders over HTTP, as fast as it is answered. */
final class Desk {

    private static final String PROGRAM = "harbour-freight-erp";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalStack stack;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final UUID company;
    private final UUID team;
    private String token;

    private Desk(LocalStack stack) {
        this.stack = stack;
        token = stack.keycloak().tokenOfService(PROGRAM);
        company = UUID.fromString(get("/me").at("/company/id").asText());
        team = UUID.fromString(get("/teams").at("/items/0/id").asText());
    }

    static Desk of(LocalStack stack) {
        return new Desk(stack);
    }

    UUID company() {
        return company;
    }

    UUID team() {
        return team;
    }

    /** How many statements the server sends for one way, when it knows the caller. */
    long statements() throws SQLException {
        way();
        long before = stack.postgres().statementsSent();
        way();
        return stack.postgres().statementsSent() - before;
    }

    /** Lets so many clients go the way again and again for so long. */
    double waysPerSecond(int clients, Duration length) {
        token = stack.keycloak().tokenOfService(PROGRAM); // they live five minutes
        AtomicLong ways = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        ExecutorService crew = Executors.newFixedThreadPool(clients);
        try {
            List<CompletableFuture<Void>> all = Stream.generate(() -> CompletableFuture.runAsync(
                            () -> {
                                while (System.nanoTime() < end) {
                                    way();
                                    ways.incrementAndGet();
                                }
                            },
                            crew))
                    .limit(clients)
                    .toList();
            all.forEach(CompletableFuture::join);
        } finally {
            crew.shutdown();
        }
        return ways.get() * 1e9 / (System.nanoTime() - begin);
    }

    private void way() {
        String lead = id(
                post(
                        "/leads",
                        """
                {"company": "Delta Coffee Roasters", "contact": "Ines Delgado", "email": "ines@delta.example.com"}"""));
        post("/leads/" + lead + "/qualify", """
                {"type": "SQL"}""");
        String deal = id(post(
                "/opportunities",
                """
                {"leadId": "%s", "title": "Pallets to Oslo", "amount": "4800.00", "currency": "EUR",
                 "expectedClose": "2030-03-31"}"""
                        .formatted(lead)));
        String quotation = id(post("/opportunities/" + deal + "/convert", null));
        post("/quotations/" + quotation + "/send", null);
        String order = id(post("/quotations/" + quotation + "/accept", null));
        post("/booking-orders/" + order + "/assign", """
                {"teamId": "%s"}""".formatted(team));
    }

    private static String id(JsonNode record) {
        return record.get("id").asText();
    }

    private JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    private JsonNode post(String path, String body) {
        HttpRequest.Builder request = request(path);
        return send(
                body == null
                        ? request.POST(BodyPublishers.noBody()).build()
                        : request.header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.settings().url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            JsonNode json = JSON.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + json);
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
