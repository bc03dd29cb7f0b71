package org.batoncrm.bench.seed;

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
import java.time.Duration;
import java.time.Instant;
import org.batoncrm.stack.StackProblem;

/** Keycloak's administration as Baton's own service account may use it, from several threads and for longer than a token lives. */
public final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FRESH = Duration.ofMinutes(3);
    private static final int CONFLICT = 409;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SeedTarget target;
    private String token;
    private Instant since = Instant.EPOCH;

    public Realm(SeedTarget target) {
        this.target = target;
    }

    /** What Keycloak answers to a question about the realm. */
    public JsonNode get(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        return read(accepted(answer).body());
    }

    /**
     * Makes something.
     *
     * @return its id; null when it is there already
     */
    public String create(String path, Object body) {
        HttpResponse<String> answer = send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(write(body))));
        if (answer.statusCode() == CONFLICT) {
            return null;
        }
        String made = accepted(answer).headers().firstValue("Location").orElse("");
        return made.substring(made.lastIndexOf('/') + 1);
    }

    /** Puts something in its place, or finds it there already. */
    void put(String path) {
        HttpResponse<String> answer = send(request(path).PUT(BodyPublishers.noBody()));
        if (answer.statusCode() != CONFLICT) {
            accepted(answer);
        }
    }

    public void delete(String path) {
        accepted(send(request(path).DELETE()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(target.keycloak() + "/admin/realms/baton" + path))
                .header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        if (since.isBefore(Instant.now().minus(FRESH))) {
            HttpRequest.Builder ask = HttpRequest.newBuilder(
                            URI.create(target.keycloak() + "/realms/baton/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=baton-admin&client_secret="
                            + target.adminSecret()));
            token = read(accepted(send(ask)).body()).get("access_token").asText();
            since = Instant.now();
        }
        return token;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackProblem("Keycloak did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while talking to Keycloak", e);
        }
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new StackProblem("Keycloak answered " + answer.statusCode() + " to "
                    + answer.request().method() + " " + answer.uri() + ": " + answer.body());
        }
        return answer;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
