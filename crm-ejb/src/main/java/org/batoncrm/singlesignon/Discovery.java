package org.batoncrm.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Objects;
import org.batoncrm.outside.Destinations;
import org.batoncrm.outside.PublicDocuments;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/** Asks a provider that speaks OpenID Connect where it does what. */
@ApplicationScoped
public class Discovery {

    private static final String DOCUMENT = "/.well-known/openid-configuration";
    private static final int LONGEST_URL = 1000;

    @Inject
    private PublicDocuments documents;

    @Inject
    private Destinations destinations;

    public Discovery() {}

    /** For tests without a container. */
    Discovery(Destinations destinations) {
        this.destinations = destinations;
    }

    /**
     * What the provider says of itself. It may take a while, so ask before a transaction begins.
     *
     * @param url the issuer, or the address of its document
     * @throws RuleBroken in {@code url} when it says nothing of use, or names a place where nobody may go for a tenant
     */
    public OidcEndpoints of(String url) {
        String issuer = issuer(url);
        return read(issuer, documents.at(issuer.replaceFirst("/$", "") + DOCUMENT));
    }

    private static String issuer(String url) {
        String text = Rules.needed("url", url, LONGEST_URL);
        return text.endsWith(DOCUMENT) ? text.substring(0, text.length() - DOCUMENT.length()) : text;
    }

    OidcEndpoints read(String issuer, String document) {
        JsonObject said;
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            said = reader.readObject();
        } catch (JsonException e) {
            throw RuleBroken.in("url", "sso.document");
        }
        String own = text(said, "issuer");
        // Whoever speaks in another one's name is not who was asked for
        if (!withoutSlash(own).equals(withoutSlash(issuer))) {
            throw RuleBroken.in("url", "sso.issuer", own);
        }
        return new OidcEndpoints(
                own,
                endpoint(said, "authorization_endpoint"),
                endpoint(said, "token_endpoint"),
                endpoint(said, "jwks_uri"),
                wantsBasic(said));
    }

    /** Keycloak goes there, from within our network: only where Baton itself would go for a tenant. */
    private String endpoint(JsonObject said, String name) {
        String url = text(said, name);
        try {
            destinations.requireReachable(url);
        } catch (RuleBroken e) {
            throw RuleBroken.in("url", "sso.endpoint", url);
        }
        return url;
    }

    private static boolean wantsBasic(JsonObject said) {
        if (!(said.get("token_endpoint_auth_methods_supported") instanceof JsonArray methods)) {
            return true; // what the specification says of a provider that says nothing
        }
        return methods.stream()
                .noneMatch(method ->
                        method instanceof JsonString text && text.getString().equals("client_secret_post"));
    }

    private static String text(JsonObject said, String name) {
        if (said.get(name) instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        }
        throw RuleBroken.in("url", "sso.document");
    }

    private static String withoutSlash(String url) {
        return Objects.toString(url).replaceFirst("/$", "");
    }
}
