package org.batoncrm.admin.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.admin.change.Changes;
import org.batoncrm.admin.keycloak.IdentityProviders;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.admin.keycloak.Organizations.Organization;
import org.batoncrm.admin.keycloak.Users;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.InvitationService.InvitationRow;
import org.batoncrm.identity.ProviderProblem;
import org.batoncrm.identity.Role;
import org.batoncrm.outside.TxtRecords;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;
import org.batoncrm.singlesignon.Discovery;
import org.batoncrm.singlesignon.DomainName;
import org.batoncrm.singlesignon.DomainRow;
import org.batoncrm.singlesignon.OidcEndpoints;
import org.batoncrm.singlesignon.ProviderData;
import org.batoncrm.singlesignon.ProviderKind;
import org.batoncrm.singlesignon.ProviderRow;
import org.batoncrm.singlesignon.SamlEndpoints;
import org.batoncrm.singlesignon.SamlMetadata;
import org.batoncrm.singlesignon.SingleSignOnService;

/** What an admin does about the company's single sign-on, and where its people are received. */
@ApplicationScoped
public class SingleSignOnDesk {

    private static final System.Logger LOG = System.getLogger(SingleSignOnDesk.class.getName());

    private static final int LONGEST_SECRET = 1000;

    /** Its domains and its provider change one after the other: each is made for the others as they are. */
    private static final String GUARD = "single sign-on";

    @Inject
    private CallerContext callers;

    @Inject
    private Changes changes;

    @Inject
    private SingleSignOnService singleSignOn;

    @Inject
    private TxtRecords texts;

    @Inject
    private Discovery discovery;

    @Inject
    private SamlMetadata metadata;

    @Inject
    private SecretInHand secrets;

    @Inject
    private DomainProof domainProof;

    @Inject
    private DomainRemoval domainRemoval;

    @Inject
    private ProviderSetUp providerSetUp;

    @Inject
    private ProviderSwitch providerSwitch;

    @Inject
    private ProviderRemoval providerRemoval;

    @Inject
    private FirstVisit firstVisit;

    @Inject
    private Organizations organizations;

    @Inject
    private IdentityProviders providers;

    @Inject
    private OrganizationMembers members;

    @Inject
    private Users users;

    @Inject
    private InvitationService waiting;

    /**
     * Looks whether a domain publishes what proves it; then it is the company's.
     *
     * @throws RuleBroken when it does not, or another company has it
     */
    public void prove(UUID domainId) {
        DomainRow domain = singleSignOn.domain(domainId);
        singleSignOn.requireProof(domainId, texts.of(domain.name()));
        changes.make(domainProof, domain.name(), GUARD, new DomainProof.Wish(domainId, domain.name()));
    }

    /** Gives a domain up. */
    public void remove(UUID domainId) {
        DomainRow domain = singleSignOn.domain(domainId);
        changes.make(domainRemoval, domain.name(), GUARD, new DomainProof.Wish(domainId, domain.name()));
    }

    /**
     * Sets an identity provider up that speaks OpenID Connect, or changes it.
     *
     * @param secret of the client that Baton is at the provider; empty to keep the one from before
     * @throws RuleBroken when something is missing, or the provider says nothing of use
     */
    public void save(ProviderData entered, String secret) {
        String given = Rules.optional("secret", secret, LONGEST_SECRET);
        ProviderData checked = singleSignOn.checked(entered);
        OidcEndpoints endpoints = discovery.of(checked.url());
        ProviderData data =
                new ProviderData(ProviderKind.OIDC, endpoints.issuer(), checked.clientId(), checked.newcomers());
        if (given == null && !isSameClient(data)) {
            throw RuleBroken.in("secret", "text.needed");
        }
        String mark = secrets.take(given);
        try {
            settle(new ProviderSetUp.Wish(data, endpoints, null, mark));
            secrets.forget(mark);
        } catch (ProviderProblem e) {
            if (e.kind() != ProviderProblem.Kind.DELAYED) {
                secrets.forget(mark);
            }
            throw e;
        }
    }

    /**
     * Sets an identity provider up that speaks SAML, or changes it.
     *
     * @param metadata what it says of itself, or the address where it does; empty to keep what it said before
     * @param newcomers the role of people who come by it for the first time; null for none
     * @throws RuleBroken when something is missing, or the provider says nothing of use
     */
    public void saveSaml(String metadata, Role newcomers) {
        Optional<ProviderData> before =
                singleSignOn.provider().map(ProviderRow::data).filter(data -> data.kind() == ProviderKind.SAML);
        boolean kept = before.isPresent() && (metadata == null || metadata.isBlank());
        SamlEndpoints endpoints = kept ? null : this.metadata.of(metadata);
        String name = kept ? before.get().url() : endpoints.entityId();
        ProviderData data = singleSignOn.checked(new ProviderData(ProviderKind.SAML, name, null, newcomers));
        settle(new ProviderSetUp.Wish(data, null, endpoints, UUID.randomUUID().toString()));
    }

    private void settle(ProviderSetUp.Wish wish) {
        if (!isSameIssuer(wish.data())) {
            // Whom the provider of before let in is nobody to the new one, and must not be mixed up with its people
            singleSignOn.provider().ifPresent(before -> remove());
        }
        changes.make(providerSetUp, wish.data().url(), GUARD, wish);
    }

    private boolean isSameIssuer(ProviderData data) {
        return singleSignOn
                .provider()
                .filter(before ->
                        before.data().url().equals(data.url()) && before.data().kind() == data.kind())
                .isPresent();
    }

    /** A secret is only ever sent to whom it was entered for. */
    private boolean isSameClient(ProviderData data) {
        return isSameIssuer(data)
                && singleSignOn
                        .provider()
                        .filter(before -> data.clientId().equals(before.data().clientId()))
                        .isPresent();
    }

    /** Lets people in by the identity provider, or not. */
    public void setActive(boolean active) {
        changes.make(providerSwitch, subject(), GUARD, new ProviderSwitch.Wish(active));
    }

    /** Removes the identity provider. */
    public void remove() {
        changes.make(providerRemoval, subject(), GUARD, new ProviderRemoval.Wish(subject()));
    }

    private String subject() {
        return singleSignOn
                .provider()
                .map(ProviderRow::data)
                .map(ProviderData::url)
                .orElse("");
    }

    /** Where the provider has to send people back to. */
    public String redirectUri() {
        return providers.redirectUri(callers.require().tenantId());
    }

    /** What Baton is called at a provider that speaks SAML. */
    public String entityId() {
        return providers.entityId();
    }

    /** The company by whose provider somebody with this address signs in; empty when there is none. */
    public Optional<UUID> companyOf(String email) {
        return DomainName.ofEmail(email).flatMap(organizations::byDomain).filter(providers::isEnabled);
    }

    /**
     * Receives somebody whom the company's provider let in. Who is a member already stays as they are; who is none becomes
     * one, when the address is of a proved domain.
     *
     * @return the company's short name; empty when the person stays outside
     */
    public Optional<String> receive(UUID tenantId, UUID userId) {
        Optional<Organization> company = organizations.byId(tenantId).filter(Organization::enabled);
        boolean in = company.isPresent()
                && (members.one(tenantId, userId).isPresent() || callers.asClock(tenantId, () -> join(userId)));
        return company.filter(found -> in).map(Organization::alias);
    }

    /** When the plan has no room, for example, the person stays outside. */
    private boolean join(UUID userId) {
        try {
            return users.proved(userId)
                    .flatMap(person -> roles(person.email()).map(roles -> new FirstVisit.Wish(person, roles)))
                    .map(wish -> changes.make(firstVisit, userId.toString(), wish))
                    .isPresent();
        } catch (RuleBroken e) {
            LOG.log(System.Logger.Level.WARNING, "Somebody new stays outside: " + e.getMessage(), e);
            return false;
        }
    }

    /** Those of an invitation, and otherwise what the admin has set for everybody new. */
    private Optional<Set<Role>> roles(String email) {
        return singleSignOn
                .forNewcomer(email)
                .map(usual -> waiting.of(email).map(InvitationRow::roles).orElse(usual));
    }
}
