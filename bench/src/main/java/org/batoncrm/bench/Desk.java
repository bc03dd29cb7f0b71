package org.batoncrm.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.batoncrm.stack.LocalStack;

/** A company's program that brings leads to booking orders over HTTP, as fast as it is answered. */
final class Desk {

    private static final String LEAD =
            """
            {"company": "Delta Coffee Roasters", "contact": "Ines Delgado", "email": "ines@delta.example.com"}""";
    private static final int MOST_CLIENTS = 64;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalStack stack;
    private final String program;
    // Its own work is the clients' share of the machine: it sends from the thread that waits, and reads no more than it
    // needs
    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(MOST_CLIENTS)
                    .setMaxConnPerRoute(MOST_CLIENTS)
                    .build())
            .disableCookieManagement()
            .disableContentCompression()
            .disableAutomaticRetries()
            .build();
    private final UUID company;
    private final UUID team;
    private String token;

    private Desk(LocalStack stack, String program) {
        this.stack = stack;
        this.program = program;
        token = stack.keycloak().tokenOfService(program);
        company = UUID.fromString(get("/me").at("/company/id").asText());
        team = UUID.fromString(get("/teams").at("/items/0/id").asText());
    }

    /**
     * The desk of a company.
     *
     * @param program the id of its client at Keycloak
     */
    static Desk of(LocalStack stack, String program) {
        return new Desk(stack, program);
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
        token = stack.keycloak().tokenOfService(program); // they live five minutes
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

    /** Asks for the list of leads again and again for so long. Returns how many nanoseconds each took, the quickest first. */
    long[] times(Duration length) {
        token = stack.keycloak().tokenOfService(program);
        LongStream.Builder times = LongStream.builder();
        long end = System.nanoTime() + length.toNanos();
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            get("/leads?limit=20");
            times.add(System.nanoTime() - begin);
        }
        return times.build().sorted().toArray();
    }

    /** Captures leads with so many clients as long as it is on, whatever is refused. Returns how many were captured. */
    long press(int clients, AtomicBoolean on) {
        token = stack.keycloak().tokenOfService(program);
        AtomicLong answers = new AtomicLong();
        ExecutorService crew = Executors.newFixedThreadPool(clients);
        List<CompletableFuture<Void>> all = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> {
                            while (on.get()) {
                                answers.addAndGet(isMade() ? 1 : 0);
                            }
                        },
                        crew))
                .limit(clients)
                .toList();
        all.forEach(CompletableFuture::join);
        crew.shutdown();
        return answers.get();
    }

    /**
     * Waits until the server has linked what was written to the history, so that what one turn leaves is not the work of
     * the next.
     */
    void settle() {
        way(); // The server links soon what it wrote itself, and then what was written past it, too
        try (Connection connection = stack.postgres().owner().getConnection();
                PreparedStatement tenant = connection.prepareStatement("select set_config('baton.tenant', ?, false)");
                PreparedStatement left = connection.prepareStatement(
                        "select exists (select from event_seal where tenant_id = current_tenant() and seq is null)")) {
            tenant.setString(1, company.toString());
            tenant.execute();
            while (isTrue(left)) {
                Thread.sleep(LOOK.toMillis());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (ResultSet answer = question.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private boolean isMade() {
        HttpPost request = post("/leads", LEAD);
        try {
            return http.execute(request, response -> {
                EntityUtils.consume(response.getEntity());
                return response.getCode() == HttpStatus.SC_CREATED;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void way() {
        String lead = made("/leads", LEAD);
        move("/leads/" + lead + "/qualify", """
                {"type": "SQL"}""");
        String deal = made(
                "/opportunities",
                """
                {"leadId": "%s", "title": "Pallets to Oslo", "amount": "4800.00", "currency": "EUR",
                 "expectedClose": "2030-03-31"}"""
                        .formatted(lead));
        String quotation = made("/opportunities/" + deal + "/convert", null);
        move("/quotations/" + quotation + "/send", null);
        String order = made("/quotations/" + quotation + "/accept", null);
        move("/booking-orders/" + order + "/assign", """
                {"teamId": "%s"}""".formatted(team));
    }

    private JsonNode get(String path) {
        try {
            HttpGet request = new HttpGet(address(path));
            request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return JSON.readTree(send(request, response -> EntityUtils.toString(response.getEntity())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of what a request made: the end of its address. */
    private String made(String path, String body) {
        String address = send(post(path, body), response -> {
            EntityUtils.consume(response.getEntity());
            return response.getFirstHeader(HttpHeaders.LOCATION).getValue();
        });
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void move(String path, String body) {
        send(post(path, body), response -> {
            EntityUtils.consume(response.getEntity());
            return null;
        });
    }

    private HttpPost post(String path, String body) {
        HttpPost request = new HttpPost(address(path));
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        if (body != null) {
            request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        }
        return request;
    }

    private String address(String path) {
        return stack.settings().url() + "/api/v1" + path;
    }

    private String send(ClassicHttpRequest request, HttpClientResponseHandler<String> reader) {
        try {
            return http.execute(request, response -> {
                if (response.getCode() >= HttpStatus.SC_REDIRECTION) {
                    throw new IllegalStateException(request + " answered " + response.getCode() + " "
                            + EntityUtils.toString(response.getEntity()));
                }
                return reader.handleResponse(response);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
