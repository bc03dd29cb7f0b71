package org.batoncrm.admin.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.batoncrm.admin.change.Change;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.singlesignon.SingleSignOnService;

/** A domain is the company's from now on. No other has it: that is Keycloak's rule, which holds for all tenants. */
@ApplicationScoped
class DomainProof implements ChangeKind<DomainProof.Wish> {

    record Wish(UUID id, String name) {}

    @Inject
    private SingleSignOnService singleSignOn;

    @Inject
    private Organizations organizations;

    @Override
    public String name() {
        return "sso.domain";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.<Wish>doing("give it to the organization", this::claim)
                        .undoneBy(change -> organizations.setDomains(change.tenantId(), singleSignOn.provedDomains())),
                Step.here(
                        "write it down",
                        change -> singleSignOn.proved(
                                change.startedBy(), change.payload().id())));
    }

    private void claim(Change<Wish> change) {
        String name = change.payload().name();
        singleSignOn.requireFree(organizations.byDomain(name));
        Set<String> domains = new TreeSet<>(singleSignOn.provedDomains());
        domains.add(name);
        organizations.setDomains(change.tenantId(), domains);
    }
}
