package org.batoncrm.admin.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.IdentityProviders;
import org.batoncrm.singlesignon.SingleSignOnService;

/** The company has no identity provider here any more. Its people stay members, and sign in by password. */
@ApplicationScoped
class ProviderRemoval implements ChangeKind<ProviderRemoval.Wish> {

    /**
     * @param url the provider that was there when the change began; a tenant has one
     */
    record Wish(String url) {}

    @Inject
    private SingleSignOnService singleSignOn;

    @Inject
    private IdentityProviders providers;

    @Override
    public String name() {
        return "sso.remove";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.doing("remove it at Keycloak", change -> providers.remove(change.tenantId())),
                Step.here("write it down", change -> singleSignOn.providerRemoved(change.startedBy())));
    }
}
