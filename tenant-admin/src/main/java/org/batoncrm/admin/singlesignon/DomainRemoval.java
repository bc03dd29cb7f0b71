package org.batoncrm.admin.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.batoncrm.admin.change.Change;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.singlesignon.SingleSignOnService;

/** A domain is the company's no more: its people cannot come by the identity provider, and others may have it. */
@ApplicationScoped
class DomainRemoval implements ChangeKind<DomainProof.Wish> {

    @Inject
    private SingleSignOnService singleSignOn;

    @Inject
    private Organizations organizations;

    @Override
    public String name() {
        return "sso.domainRemove";
    }

    @Override
    public Class<DomainProof.Wish> payloadType() {
        return DomainProof.Wish.class;
    }

    @Override
    public List<Step<DomainProof.Wish>> steps() {
        return List.of(
                Step.doing(
                        "look whether it is needed",
                        change -> singleSignOn.requireRemovable(change.payload().id())),
                Step.doing(
                        "take it from the organization",
                        change -> organizations.setDomains(change.tenantId(), others(change))),
                Step.here(
                        "write it down",
                        change -> singleSignOn.removed(
                                change.startedBy(), change.payload().id())));
    }

    private Set<String> others(Change<DomainProof.Wish> change) {
        Set<String> others = new TreeSet<>(singleSignOn.provedDomains());
        others.remove(change.payload().name());
        return others;
    }
}
