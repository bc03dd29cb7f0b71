package org.batoncrm.admin.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.batoncrm.isolation.Canary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls the API of this server over HTTP, with a token of Keycloak's, as the program of a canary. */
@ApplicationScoped
class OwnApi {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    @Inject
    @ConfigProperty(name = "BATON_OIDC_PROVIDER")
    private String provider;

    @Inject
    @ConfigProperty(name = "BATON_CANARY_SECRET")
    private Optional<String> secret;

    @Inject
    @ConfigProperty(name = "BATON_HTTP_PORT", defaultValue = "9080")
    private int port;

    /** What is seen of an answer. */
    record Answer(int status, String body) {}

    /** The contract, which says what can be called. */
    JsonNode contract() {
        return read(send(HttpRequest.newBuilder(URI.create(root() + "/api/openapi?format=json"))
                        .timeout(PATIENCE)
                        .build())
                .body());
    }

    /** A token with which the canary's program calls the API. */
    String token(Canary canary) {
        String form = "grant_type=client_credentials&scope=organization&client_id=" + canary.alias() + "&client_secret="
                + URLEncoder.encode(
                        secret.orElseThrow(() -> new IllegalStateException("BATON_CANARY_SECRET is not set")),
                        StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(provider + "/protocol/openid-connect/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "Keycloak gives " + canary.alias() + " no token: it answered " + answer.statusCode());
        }
        return read(answer.body()).path("access_token").asText();
    }

    /**
     * Calls an operation.
     *
     * @param body what to send as JSON; null for nothing
     */
    Answer call(String token, String method, String path, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root() + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!method.equals("GET")) {
            request.header("If-Match", "*");
        }
        HttpResponse<String> answer = send(request.build());
        return new Answer(answer.statusCode(), answer.body());
    }

    private String root() {
        return "http://localhost:" + port;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to " + request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
