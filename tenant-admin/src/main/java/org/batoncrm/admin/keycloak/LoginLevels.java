package org.batoncrm.admin.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.batoncrm.identity.Login;
import org.batoncrm.identity.ProviderProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which levels of logins the realm has, as it tells everybody. */
@ApplicationScoped
public class LoginLevels {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** The level's name, which is only a name, and its number, which the realm tells when its login has such a step. */
    private static final Set<String> SECOND_FACTOR = Set.of(Login.SECOND_FACTOR, "2");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    @ConfigProperty(name = "BATON_OIDC_PROVIDER")
    private String provider;

    /**
     * Whether the realm can ask for a second factor: one that was imported by an older Baton cannot.
     *
     * @throws ProviderProblem when it does not answer
     */
    public boolean haveSecondFactor() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(provider + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try {
            JsonNode levels = new ObjectMapper()
                    .readTree(http.send(request, BodyHandlers.ofInputStream()).body())
                    .path("acr_values_supported");
            Set<String> names = new HashSet<>();
            levels.forEach(level -> names.add(level.asText()));
            return names.containsAll(SECOND_FACTOR);
        } catch (IOException e) {
            throw ProviderProblem.silent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProviderProblem.silent(e);
        }
    }
}
