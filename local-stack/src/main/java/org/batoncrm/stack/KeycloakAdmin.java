package org.batoncrm.stack;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.batoncrm.identity.Platform;
import org.batoncrm.identity.Role;

/** The few things that a demo or a test has to do in Keycloak, with the rights of Baton's own service account. */
public final class KeycloakAdmin {

    /** The password of every user made here. */
    public static final String PASSWORD = "baton-demo-1";

    /** The client that lets members of the demo have a token for their password; no realm but the demo's has it. */
    public static final String DEMO_CLIENT = "baton-demo";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String realm;
    private final String home;
    private String token;

    /**
     * @param url where Keycloak is
     * @param home where somebody arrives who followed an invitation
     */
    public KeycloakAdmin(String url, String home) {
        this.home = home;
        this.url = url;
        realm = url + "/admin/realms/baton";
        token = token("baton", "grant_type=client_credentials&client_id=baton-admin&client_secret=" + Settings.SECRET);
    }

    /** An access token for this form. */
    private String token(String ofRealm, String form) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/realms/" + ofRealm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return object(send(request).body()).getString("access_token");
    }

    /**
     * A token with which a member calls the REST API.
     *
     * @param alias the organization to work in
     */
    public String tokenOf(String email, String alias) {
        return token(
                "baton",
                "grant_type=password&client_id=" + DEMO_CLIENT + "&username=" + email + "&password=" + PASSWORD
                        + "&scope=organization:" + alias);
    }

    /** A token with which a program of a tenant calls the REST API. */
    public String tokenOfService(String clientId) {
        return token(
                "baton",
                "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + Settings.SECRET
                        + "&scope=organization");
    }

    /** Lets members of the demo have tokens for their passwords, which Baton's own clients do not. */
    public void letMembersHaveTokens() {
        asOperator(() -> create(
                "/clients",
                client(DEMO_CLIENT)
                        .add("publicClient", true)
                        .add("directAccessGrantsEnabled", true)
                        .add("standardFlowEnabled", false)
                        .build()));
    }

    /** Makes a client with which a program of a tenant calls the REST API, with these roles there. */
    public UUID serviceClient(String clientId, Organization organization, Role... roles) {
        UUID user = asOperator(() -> {
            String id = create(
                    "/clients",
                    client(clientId)
                            .add("secret", Settings.SECRET)
                            .add("serviceAccountsEnabled", true)
                            .add("standardFlowEnabled", false)
                            .build());
            return UUID.fromString(
                    object(send(get("/clients/" + id + "/service-account-user")).body())
                            .getString("id"));
        });
        join(user, organization, roles);
        return user;
    }

    private static JsonObjectBuilder client(String clientId) {
        return Json.createObjectBuilder()
                .add("clientId", clientId)
                .add("fullScopeAllowed", false)
                .add(
                        "defaultClientScopes",
                        Json.createArrayBuilder(List.of("basic", "profile", "email", "acr", "baton-api")))
                .add("optionalClientScopes", Json.createArrayBuilder(List.of("organization")));
    }

    /** Does what Baton's own account has no right to: making clients is the work of who runs Keycloak. */
    private <T> T asOperator(Supplier<T> work) {
        String own = token;
        token = token("master", "grant_type=password&client_id=admin-cli&username=admin&password=" + Settings.SECRET);
        try {
            return work.get();
        } finally {
            token = own;
        }
    }

    /** An organization and the groups that give its roles. */
    public record Organization(UUID id, Map<Role, String> groups) {}

    /** Makes an organization with a group for each role. */
    public Organization organization(String alias, String name) {
        String id = create(
                "/organizations",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("alias", alias)
                        .add("enabled", true)
                        .add("redirectUrl", home)
                        .add(
                                "attributes",
                                Json.createObjectBuilder()
                                        .add(
                                                "baton.alias",
                                                Json.createArrayBuilder().add(alias)))
                        .build());
        Map<Role, String> groups = new EnumMap<>(Role.class);
        for (Role role : new Role[] {Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN}) {
            groups.put(role, group(id, role));
        }
        return new Organization(UUID.fromString(id), groups);
    }

    private String group(String organization, Role role) {
        String groups = "/organizations/" + organization + "/groups";
        String group = create(
                groups, Json.createObjectBuilder().add("name", role.claim()).build());
        String mappings = groups + "/" + group + "/role-mappings/realm";
        JsonArray available = array(send(get(mappings + "/available")).body());
        JsonObject wanted = available.getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("name").equals(role.claim()))
                .findFirst()
                .orElseThrow();
        send(post(mappings, Json.createArrayBuilder().add(wanted).build()));
        return group;
    }

    /** The organization of the platform's operators, which comes with the realm. */
    public Organization platform() {
        JsonArray groups =
                array(send(get("/organizations/" + Platform.ID + "/groups")).body());
        String operators = groups.getValuesAs(JsonObject.class).stream()
                .filter(group -> group.getString("name").equals(Role.PLATFORM_OPERATOR.claim()))
                .map(group -> group.getString("id"))
                .findFirst()
                .orElseThrow();
        return new Organization(Platform.ID, Map.of(Role.PLATFORM_OPERATOR, operators));
    }

    /** Makes a user with {@link #PASSWORD}, whose e-mail address is known to be right. */
    public UUID user(String email, String firstName, String lastName) {
        return UUID.fromString(create(
                "/users",
                Json.createObjectBuilder()
                        .add("username", email)
                        .add("email", email)
                        .add("firstName", firstName)
                        .add("lastName", lastName)
                        .add("enabled", true)
                        .add("emailVerified", true)
                        .add(
                                "credentials",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("type", "password")
                                                .add("value", PASSWORD)
                                                .add("temporary", false)))
                        .build()));
    }

    /** Whether somebody has an account with this e-mail address. */
    public boolean knows(String email) {
        return !array(send(get("/users?exact=true&email=" + email)).body()).isEmpty();
    }

    /** Makes a user a member of an organization, with these roles there. */
    public void join(UUID user, Organization organization, Role... roles) {
        String path = "/organizations/" + organization.id();
        send(post(path + "/members", Json.createValue(user.toString())));
        for (Role role : roles) {
            String member = path + "/groups/" + organization.groups().get(role) + "/members/" + user;
            send(request(member).PUT(BodyPublishers.noBody()).build());
        }
    }

    private String create(String path, JsonObject body) {
        String location =
                send(post(path, body)).headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private HttpRequest post(String path, JsonValue body) {
        return request(path)
                .POST(json(body))
                .header("Content-Type", "application/json")
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(realm + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new StackProblem("Keycloak answered " + response.statusCode() + " to " + request.method() + " "
                        + request.uri() + ": " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new StackProblem("Keycloak did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while talking to Keycloak", e);
        }
    }

    private static BodyPublisher json(JsonValue value) {
        return BodyPublishers.ofString(value.toString());
    }

    private static JsonObject object(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static JsonArray array(String text) {
        return Json.createReader(new StringReader(text)).readArray();
    }
}
