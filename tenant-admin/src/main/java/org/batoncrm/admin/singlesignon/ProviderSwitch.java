package org.batoncrm.admin.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.IdentityProviders;
import org.batoncrm.singlesignon.SingleSignOnService;

/** The identity provider lets people in from now on, or does not. */
@ApplicationScoped
class ProviderSwitch implements ChangeKind<ProviderSwitch.Wish> {

    record Wish(boolean on) {}

    @Inject
    private SingleSignOnService singleSignOn;

    @Inject
    private IdentityProviders providers;

    @Override
    public String name() {
        return "sso.switch";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.doing(
                        "switch it at Keycloak",
                        change -> providers.setEnabled(
                                change.tenantId(), change.payload().on())),
                Step.here(
                        "write it down",
                        change -> singleSignOn.switched(
                                change.startedBy(), change.payload().on())));
    }
}
