package org.batoncrm.admin.keycloak;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.batoncrm.identity.ProviderProblem;
import org.batoncrm.text.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.client.jaxrs.internal.ResteasyClientBuilderImpl;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * Speaks to Keycloak's administration as the service account {@code baton-admin}, and never waits long. What goes wrong
 * becomes a {@link ProviderProblem}.
 */
@ApplicationScoped
class KeycloakConnection {

    private static final int CONNECT_SECONDS = 3;
    private static final int READ_SECONDS = 15;
    private static final int CONNECTIONS = 20;
    private static final String CLIENT = "baton-admin";
    private static final String REALMS = "/realms/";

    private static final System.Logger LOG = System.getLogger(KeycloakConnection.class.getName());

    @Inject
    @ConfigProperty(name = "BATON_OIDC_PROVIDER")
    private String provider;

    @Inject
    @ConfigProperty(name = "BATON_ADMIN_SECRET")
    private String secret;

    private Keycloak keycloak;
    private String realm;

    @PostConstruct
    void open() {
        int at = provider.lastIndexOf(REALMS);
        realm = provider.substring(at + REALMS.length());
        keycloak = KeycloakBuilder.builder()
                .serverUrl(provider.substring(0, at))
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(CLIENT)
                .clientSecret(secret)
                .resteasyClient(new ResteasyClientBuilderImpl()
                        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                        .connectionCheckoutTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .connectionPoolSize(CONNECTIONS)
                        .maxPooledPerRoute(CONNECTIONS)
                        .register(new JacksonProvider(), 100)
                        .register((ClientRequestFilter) KeycloakConnection::speak)
                        .build())
                .build();
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    /** Keycloak writes its mail in the language in which it is asked to. */
    private static void speak(ClientRequestContext request) {
        request.getHeaders()
                .putSingle(HttpHeaders.ACCEPT_LANGUAGE, Language.current().code());
    }

    /**
     * Asks for something.
     *
     * @throws ProviderProblem when there is no answer, or a refusal
     */
    <T> T ask(Function<RealmResource, T> question) {
        try {
            return question.apply(keycloak.realm(realm));
        } catch (WebApplicationException e) {
            throw problem(e);
        } catch (ProcessingException e) {
            throw unwrapped(e);
        }
    }

    /** Asks for something that may not be there. */
    <T> Optional<T> find(Function<RealmResource, T> question) {
        return ask(all -> {
            try {
                return Optional.ofNullable(question.apply(all));
            } catch (NotFoundException e) {
                e.getResponse().close();
                return Optional.empty();
            }
        });
    }

    /** Makes something, and returns its id. */
    String create(Function<RealmResource, Response> work) {
        return ask(all -> idOf(work.apply(all)));
    }

    /** The id of what an answer says is made; null when nothing was. */
    static String idOf(Response answer) {
        try (Response response = accepted(answer)) {
            String location = response.getHeaderString("Location");
            return location == null ? null : location.substring(location.lastIndexOf('/') + 1);
        }
    }

    /** Removes something, or finds it gone. */
    void remove(Function<RealmResource, Response> work) {
        find(all -> {
            try (Response response = work.apply(all)) {
                if (response.getStatus() != Response.Status.NOT_FOUND.getStatusCode()) {
                    accepted(response);
                }
            }
            return true;
        });
    }

    private static Response accepted(Response response) {
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            throw new WebApplicationException(response);
        }
        return response;
    }

    /** A refusal to give us a token comes wrapped up in a failed request. */
    private static ProviderProblem unwrapped(ProcessingException e) {
        return e.getCause() instanceof WebApplicationException refusal ? problem(refusal) : ProviderProblem.silent(e);
    }

    private static ProviderProblem problem(WebApplicationException e) {
        try (Response response = e.getResponse()) {
            int status = response.getStatus();
            LOG.log(Level.WARNING, "Keycloak answered " + status + ": " + text(response));
            boolean ours = status == 401 || status == 403;
            return status >= 500 || ours ? ProviderProblem.silent(e) : ProviderProblem.refused(e);
        }
    }

    private static String text(Response response) {
        try {
            return response.hasEntity() ? response.readEntity(String.class) : "";
        } catch (ProcessingException | IllegalStateException e) {
            return "(" + e.getMessage() + ")";
        }
    }
}
