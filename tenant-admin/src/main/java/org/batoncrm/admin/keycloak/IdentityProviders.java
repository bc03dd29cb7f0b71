package org.batoncrm.admin.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.batoncrm.identity.CompanyProvider;
import org.batoncrm.singlesignon.OidcEndpoints;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/**
 * The companies' own identity providers at Keycloak: one for each tenant, linked to its organization, shown on no login
 * page, and heard about nobody but the people with an address of the company's proved domains.
 */
@ApplicationScoped
public class IdentityProviders {

    /** What becomes of somebody who comes for the first time. */
    private static final String FIRST_FLOW = "baton first single sign-on";

    /** Which change of ours wrote the configuration last. */
    private static final String MARK = "baton.change";

    private static final String SECRET = "clientSecret";

    /** With this in the place of the secret, Keycloak keeps the one it has. */
    private static final String KEEP = "**********";

    private static final String FILTER = "claimFilterValue";

    @Inject
    private KeycloakConnection keycloak;

    /** Where browsers find Keycloak; without a setting, where the server does. */
    @Inject
    @ConfigProperty(name = "BATON_OIDC_PUBLIC")
    private Optional<String> publicUrl;

    @Inject
    @ConfigProperty(name = "BATON_OIDC_PROVIDER")
    private String provider;

    /** What the administrators of the identity provider have to enter there: where it sends people back to. */
    public String redirectUri(UUID tenantId) {
        return publicUrl.orElse(provider) + "/broker/" + CompanyProvider.alias(tenantId) + "/endpoint";
    }

    /**
     * Makes or changes a provider that speaks OpenID Connect. A new one is on.
     *
     * @param secret null to keep the one that Keycloak has
     * @param domains whose people it may speak of
     * @param mark names the change, see {@link #isBy}
     */
    public void put(
            UUID tenantId,
            OidcEndpoints endpoints,
            String clientId,
            String secret,
            Collection<String> domains,
            String mark) {
        Map<String, String> config = new HashMap<>();
        config.put("issuer", endpoints.issuer());
        config.put("authorizationUrl", endpoints.authorization());
        config.put("tokenUrl", endpoints.token());
        config.put("jwksUrl", endpoints.keys());
        config.put("useJwksUrl", "true");
        config.put("validateSignature", "true");
        config.put("clientId", clientId);
        config.put(SECRET, secret == null ? KEEP : secret);
        config.put("clientAuthMethod", endpoints.basic() ? "client_secret_basic" : "client_secret_post");
        config.put("defaultScope", "openid profile email");
        config.put("pkceEnabled", "true");
        config.put("pkceMethod", "S256");
        config.put("loginHint", "true");
        // The address counts in the signed token alone, where it is looked at before anything else happens
        config.put("disableUserInfo", "true");
        config.put("filteredByClaim", "true");
        config.put("claimFilterName", "email");
        config.put(FILTER, addressesOf(domains));
        config.put("syncMode", "IMPORT");
        config.put("kc.org.domain", "ANY");
        config.put(MARK, mark);
        put(tenantId, "oidc", domains.stream().findFirst().orElse(null), config);
    }

    private void put(UUID tenantId, String kind, String name, Map<String, String> config) {
        Optional<IdentityProviderRepresentation> known = find(tenantId);
        IdentityProviderRepresentation wanted = known.orElseGet(IdentityProviderRepresentation::new);
        wanted.setAlias(CompanyProvider.alias(tenantId));
        wanted.setProviderId(kind);
        wanted.setDisplayName(name);
        wanted.setEnabled(known.map(IdentityProviderRepresentation::isEnabled).orElse(true));
        wanted.setTrustEmail(true);
        wanted.setStoreToken(false);
        wanted.setAddReadTokenRoleOnCreate(false);
        wanted.setLinkOnly(false);
        wanted.setHideOnLogin(true);
        wanted.setFirstBrokerLoginFlowAlias(FIRST_FLOW);
        wanted.setConfig(config);
        if (known.isPresent()) {
            update(tenantId, wanted);
        } else {
            keycloak.create(realm -> realm.identityProviders().create(wanted));
        }
    }

    /** Whether what Keycloak has is the work of this change. */
    public boolean isBy(UUID tenantId, String mark) {
        return find(tenantId)
                .filter(found -> mark.equals(found.getConfig().get(MARK)))
                .isPresent();
    }

    /** Ties the provider to the tenant's organization, if it is not. */
    public void link(UUID tenantId) {
        keycloak.ask(realm -> {
            var linked = Organizations.organization(realm, tenantId).identityProviders();
            String alias = CompanyProvider.alias(tenantId);
            if (linked.getIdentityProviders().stream().noneMatch(each -> alias.equals(each.getAlias()))) {
                KeycloakConnection.idOf(linked.addIdentityProvider(alias));
            }
            return true;
        });
    }

    /** Has the provider, if there is one, speak of the people of these domains and of no others. */
    public void restrict(UUID tenantId, Collection<String> domains) {
        find(tenantId).ifPresent(found -> {
            found.getConfig().put(FILTER, addressesOf(domains));
            update(tenantId, found);
        });
    }

    /** Lets people in by the provider, or not. */
    public void setEnabled(UUID tenantId, boolean enabled) {
        find(tenantId).ifPresent(found -> {
            found.setEnabled(enabled);
            update(tenantId, found);
        });
    }

    /** Whether people can come by the provider of a tenant; false when it has none. */
    public boolean isEnabled(UUID tenantId) {
        return find(tenantId).filter(IdentityProviderRepresentation::isEnabled).isPresent();
    }

    /** Removes the provider, or finds none. Nobody's account is tied to it any more. */
    public void remove(UUID tenantId) {
        keycloak.find(realm -> {
            resource(realm, tenantId).remove();
            return true;
        });
    }

    /** Whether Keycloak knows a provider of this tenant. */
    public boolean exists(UUID tenantId) {
        return find(tenantId).isPresent();
    }

    private Optional<IdentityProviderRepresentation> find(UUID tenantId) {
        return keycloak.find(realm -> resource(realm, tenantId).toRepresentation());
    }

    private void update(UUID tenantId, IdentityProviderRepresentation wanted) {
        keycloak.ask(realm -> {
            resource(realm, tenantId).update(wanted);
            return true;
        });
    }

    private static IdentityProviderResource resource(RealmResource realm, UUID tenantId) {
        return realm.identityProviders().get(CompanyProvider.alias(tenantId));
    }

    /** A pattern for the addresses of these domains; one that nothing fits when there are none. */
    static String addressesOf(Collection<String> domains) {
        String names = domains.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
        return names.isEmpty() ? "(?!)" : "(?i)[^@\\s]+@(" + names + ")";
    }
}
