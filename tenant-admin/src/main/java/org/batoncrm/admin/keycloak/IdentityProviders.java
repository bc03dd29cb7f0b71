package org.batoncrm.admin.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.identity.CompanyProvider;
import org.batoncrm.singlesignon.OidcEndpoints;
import org.batoncrm.singlesignon.SamlEndpoints;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/**
 * The companies' own identity providers at Keycloak: one for each tenant, linked to its organization, shown on no login
 * page, and heard about nobody but the people with an address of the company's proved domains: the flows see to that, with
 * the guard in them.
 */
@ApplicationScoped
public class IdentityProviders {

    /** What becomes of somebody who comes for the first time. */
    private static final String FIRST_FLOW = "baton first single sign-on";

    /** What comes after each login. */
    private static final String EACH_FLOW = "baton single sign-on";

    private static final String CLAIMS = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";

    /** What attributes of SAML are called: plainly, by X.500, and by Microsoft. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "email", List.of("email", "mail", "urn:oid:0.9.2342.19200300.100.1.3", CLAIMS + "emailaddress"),
            "firstName", List.of("firstName", "givenName", "urn:oid:2.5.4.42", CLAIMS + "givenname"),
            "lastName", List.of("lastName", "sn", "urn:oid:2.5.4.4", CLAIMS + "surname"));

    /** Which change of ours wrote the configuration last. */
    private static final String MARK = "baton.change";

    private static final String SECRET = "clientSecret";

    /** With this in the place of the secret, Keycloak keeps the one it has. */
    private static final String KEEP = "**********";

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
        return entityId() + "/broker/" + CompanyProvider.alias(tenantId) + "/endpoint";
    }

    /** What Baton is called at providers that speak SAML. */
    public String entityId() {
        return publicUrl.orElse(provider);
    }

    /**
     * Makes or changes a provider that speaks OpenID Connect. A new one is on.
     *
     * @param secret null to keep the one that Keycloak has
     * @param domains of the company, after which the provider is named
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
        put(tenantId, "oidc", domains, config, mark);
    }

    /**
     * Makes or changes a provider that speaks SAML. A new one is on.
     *
     * @see #put(UUID, OidcEndpoints, String, String, Collection, String)
     */
    public void put(UUID tenantId, SamlEndpoints endpoints, Collection<String> domains, String mark) {
        Map<String, String> config = new HashMap<>();
        config.put("entityId", entityId());
        config.put("idpEntityId", endpoints.entityId());
        config.put("singleSignOnServiceUrl", endpoints.signOn());
        config.put("postBindingAuthnRequest", String.valueOf(endpoints.post()));
        config.put("postBindingResponse", "true");
        config.put("validateSignature", "true");
        config.put("signingCertificate", String.join(",", endpoints.certificates()));
        config.put("nameIDPolicyFormat", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");
        config.put("principalType", "SUBJECT");
        put(tenantId, "saml", domains, config, mark);
        NAMES.forEach((attribute, names) -> names.forEach(name -> ensureMapper(tenantId, attribute, name)));
    }

    /** Providers call the same thing by different names. */
    private void ensureMapper(UUID tenantId, String attribute, String name) {
        keycloak.ask(realm -> {
            IdentityProviderResource provider = resource(realm, tenantId);
            String mapper = attribute + ": " + name;
            if (provider.getMappers().stream().noneMatch(each -> mapper.equals(each.getName()))) {
                IdentityProviderMapperRepresentation wanted = new IdentityProviderMapperRepresentation();
                wanted.setName(mapper);
                wanted.setIdentityProviderAlias(CompanyProvider.alias(tenantId));
                wanted.setIdentityProviderMapper("saml-user-attribute-idp-mapper");
                wanted.setConfig(Map.of("attribute.name", name, "user.attribute", attribute, "syncMode", "INHERIT"));
                KeycloakConnection.idOf(provider.addMapper(wanted));
            }
            return true;
        });
    }

    private void put(UUID tenantId, String kind, Collection<String> domains, Map<String, String> config, String mark) {
        config.put("syncMode", "IMPORT");
        config.put("kc.org.domain", "ANY");
        config.put(MARK, mark);
        Optional<IdentityProviderRepresentation> known = find(tenantId);
        IdentityProviderRepresentation wanted = known.orElseGet(IdentityProviderRepresentation::new);
        wanted.setAlias(CompanyProvider.alias(tenantId));
        wanted.setProviderId(kind);
        wanted.setDisplayName(domains.stream().findFirst().orElse(null));
        wanted.setEnabled(known.map(IdentityProviderRepresentation::isEnabled).orElse(true));
        wanted.setTrustEmail(true);
        wanted.setStoreToken(false);
        wanted.setAddReadTokenRoleOnCreate(false);
        wanted.setLinkOnly(false);
        wanted.setHideOnLogin(true);
        wanted.setFirstBrokerLoginFlowAlias(FIRST_FLOW);
        wanted.setPostBrokerLoginFlowAlias(EACH_FLOW);
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
}
