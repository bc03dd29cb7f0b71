package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.batoncrm.e2e.RunningStack;

/** A program that calls the API with a token; it holds every answer against the contract. */
final class Client {

    // Over HTTP/2 the server ends a connection after a number of requests, whatever is under way on it
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Map<String, Login> LOGINS = new ConcurrentHashMap<>();
    private static Contract contract;

    private final String root = RunningStack.get().settings().url() + "/api/v1";
    private final String token;

    private Client(String token) {
        this.token = token;
    }

    /** An answer. */
    record Answer(HttpResponse<String> response, JsonNode body) {

        int status() {
            return response.statusCode();
        }

        String text(String field) {
            return body.path(field).asText();
        }

        String etag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }
    }

    /** A token that was asked for; it lives five minutes. */
    private record Login(String token, Instant at) {

        boolean isFresh() {
            return at.isAfter(Instant.now().minus(Duration.ofMinutes(2)));
        }
    }

    /** A member of the demo. */
    static Client of(String name, String company) {
        return new Client(LOGINS.compute(
                        name + "@" + company,
                        (who, login) -> login != null && login.isFresh()
                                ? login
                                : new Login(
                                        RunningStack.get().keycloak().tokenOf(name + "@example.com", company),
                                        Instant.now()))
                .token());
    }

    /** Somebody with this token; null for none. */
    static Client with(String token) {
        return new Client(token);
    }

    static synchronized Contract contract() {
        if (contract == null) {
            try {
                contract = Contract.of(RunningStack.get().settings().url());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        return contract;
    }

    /** The token that it comes with; null for none. */
    String token() {
        return token;
    }

    Answer get(String path) {
        return send("GET", path, null, request -> request);
    }

    Answer post(String path, Object body) {
        return send("POST", path, body, request -> request);
    }

    Answer post(String path, Object body, String key) {
        return send("POST", path, body, request -> request.header("Idempotency-Key", key));
    }

    Answer put(String path, Object body, String etag) {
        return send("PUT", path, body, request -> request.header("If-Match", etag));
    }

    /**
     * Sends a request.
     *
     * @param body a text as it is, or something to write as JSON; null for none
     */
    Answer send(String method, String path, Object body, UnaryOperator<HttpRequest.Builder> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(
                                        body instanceof String text
                                                ? text
                                                : Contract.JSON
                                                        .valueToTree(body)
                                                        .toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = HTTP.send(more.apply(request).build(), BodyHandlers.ofString());
            JsonNode json = response.body().isEmpty() ? null : Contract.JSON.readTree(response.body());
            contract()
                    .holds(
                            method,
                            path,
                            response.statusCode(),
                            response.headers().map(),
                            json);
            assertThat(response.headers().map()).as("no sessions").doesNotContainKey("set-cookie");
            return new Answer(response, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
