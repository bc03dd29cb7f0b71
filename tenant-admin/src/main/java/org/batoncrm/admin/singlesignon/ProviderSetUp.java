package org.batoncrm.admin.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.batoncrm.admin.change.Change;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.IdentityProviders;
import org.batoncrm.singlesignon.OidcEndpoints;
import org.batoncrm.singlesignon.ProviderData;
import org.batoncrm.singlesignon.SamlEndpoints;
import org.batoncrm.singlesignon.SingleSignOnService;

/**
 * The company's people sign in by this identity provider. The secret is not stored with the change: when the server that
 * had it in hand is gone before Keycloak got it, the change is refused, and the admin enters it again.
 */
@ApplicationScoped
class ProviderSetUp implements ChangeKind<ProviderSetUp.Wish> {

    /**
     * @param oidc where a provider that speaks OpenID Connect does what; null for another
     * @param saml the same of one that speaks SAML. With neither, Keycloak keeps what it has
     * @param mark by which the secret is found, and the work at Keycloak known again
     */
    record Wish(ProviderData data, OidcEndpoints oidc, SamlEndpoints saml, String mark) {}

    @Inject
    private SingleSignOnService singleSignOn;

    @Inject
    private IdentityProviders providers;

    @Inject
    private SecretInHand secrets;

    @Override
    public String name() {
        return "sso.provider";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.<Wish>doing("give it to Keycloak", this::give).undoneBy(change -> {
                    if (singleSignOn.provider().isEmpty()) {
                        providers.remove(change.tenantId());
                    }
                }),
                Step.doing("link it to the organization", change -> providers.link(change.tenantId())),
                Step.here(
                        "write it down",
                        change -> singleSignOn.settled(
                                change.startedBy(), change.payload().data())));
    }

    private void give(Change<Wish> change) {
        Wish wish = change.payload();
        UUID tenantId = change.tenantId();
        if (providers.isBy(tenantId, wish.mark())) {
            return;
        }
        if (wish.saml() != null) {
            providers.put(tenantId, wish.saml(), singleSignOn.provedDomains(), wish.mark());
        } else if (wish.oidc() != null) {
            singleSignOn.requireSecret(secrets.has(wish.mark()));
            providers.put(
                    tenantId,
                    wish.oidc(),
                    wish.data().clientId(),
                    secrets.of(wish.mark()),
                    singleSignOn.provedDomains(),
                    wish.mark());
        }
    }
}
