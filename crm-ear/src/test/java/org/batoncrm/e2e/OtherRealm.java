package org.batoncrm.e2e;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.Settings;

/** A company's own identity provider: another realm of the same Keycloak, whose users the company's administrators make. */
final class OtherRealm {

    /** The name under which it knows Baton. */
    static final String CLIENT = "baton-crm";

    static final String SECRET = "told-to-the-admin-alone";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String keycloak;
    private final String name = "company-" + UUID.randomUUID().toString().substring(0, 8);
    private final String token;

    private OtherRealm(String keycloak) {
        this.keycloak = keycloak;
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + Settings.SECRET;
        token = Json.createReader(new StringReader(send(HttpRequest.newBuilder(
                                        URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build())
                        .body()))
                .readObject()
                .getString("access_token");
    }

    /** A new one, without users, which sends nobody anywhere yet. */
    static OtherRealm found(LocalStack stack) {
        OtherRealm realm = new OtherRealm(stack.settings().keycloakUrl());
        realm.post("", Json.createObjectBuilder().add("realm", realm.name).add("enabled", true));
        return realm;
    }

    String issuer() {
        return keycloak + "/realms/" + name;
    }

    /** Registers Baton, whose people come back to this address. */
    void registerBaton(String redirectUri) {
        post(
                "/" + name + "/clients",
                Json.createObjectBuilder()
                        .add("clientId", CLIENT)
                        .add("secret", SECRET)
                        .add("redirectUris", Json.createArrayBuilder().add(redirectUri)));
    }

    /** Registers Baton as one that speaks SAML. */
    void registerBatonForSaml(String entityId, String redirectUri) {
        JsonArrayBuilder told = Json.createArrayBuilder();
        for (String property : new String[] {"email", "firstName", "lastName"}) {
            told.add(Json.createObjectBuilder()
                    .add("name", property)
                    .add("protocol", "saml")
                    .add("protocolMapper", "saml-user-property-mapper")
                    .add(
                            "config",
                            Json.createObjectBuilder()
                                    .add("user.attribute", property)
                                    .add("attribute.name", property)
                                    .add("attribute.nameformat", "Basic")));
        }
        post(
                "/" + name + "/clients",
                Json.createObjectBuilder()
                        .add("clientId", entityId)
                        .add("protocol", "saml")
                        .add("redirectUris", Json.createArrayBuilder().add(redirectUri))
                        .add(
                                "attributes",
                                Json.createObjectBuilder()
                                        .add("saml.client.signature", "false")
                                        .add("saml.assertion.signature", "true")
                                        .add("saml_name_id_format", "persistent")
                                        .add("saml_assertion_consumer_url_post", redirectUri))
                        .add("protocolMappers", told));
    }

    /** Where it says what it is, for those who speak SAML. */
    String metadata() {
        return issuer() + "/protocol/saml/descriptor";
    }

    /** Makes a user with {@link KeycloakAdmin#PASSWORD}, who has whatever address the company says. Returns the user's id. */
    String user(String username, String email) {
        JsonObjectBuilder password = Json.createObjectBuilder()
                .add("type", "password")
                .add("value", KeycloakAdmin.PASSWORD)
                .add("temporary", false);
        String location = post(
                        "/" + name + "/users",
                        Json.createObjectBuilder()
                                .add("username", username)
                                .add("email", email)
                                .add("emailVerified", true)
                                .add("firstName", "Kim")
                                .add("lastName", "Other")
                                .add("enabled", true)
                                .add("credentials", Json.createArrayBuilder().add(password)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The company says that a user has another address now. */
    void rename(String userId, String email) {
        JsonObject user = Json.createObjectBuilder()
                .add("email", email)
                .add("emailVerified", true)
                .add("firstName", "Kim")
                .add("lastName", "Other")
                .build();
        send(request("/" + name + "/users/" + userId)
                .PUT(BodyPublishers.ofString(user.toString()))
                .build());
    }

    private HttpResponse<String> post(String path, JsonObjectBuilder body) {
        return send(request(path)
                .POST(BodyPublishers.ofString(body.build().toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
