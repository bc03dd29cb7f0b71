package org.batoncrm.singlesignon;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.OnBehalf;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;

/** The company's domains and its identity provider, as far as Baton keeps them. */
@Stateless
@InTenant(Role.TENANT_ADMIN)
public class SingleSignOnService {

    /** The most domains that a company can have. */
    public static final int MOST_DOMAINS = 20;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private EventLog log;

    @Inject
    private OnBehalf people;

    /** All domains, by name. */
    public List<DomainRow> domains() {
        return all().stream().map(CompanyDomain::row).toList();
    }

    /** The domains that are proved to be the company's. */
    public Set<String> provedDomains() {
        return all().stream()
                .filter(domain -> domain.provedAt() != null)
                .map(CompanyDomain::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<CompanyDomain> all() {
        return em.createQuery("select d from CompanyDomain d order by d.name", CompanyDomain.class)
                .getResultList();
    }

    /** One domain. */
    public DomainRow domain(UUID id) {
        return Unknown.unlessFound(em, CompanyDomain.class, id).row();
    }

    /**
     * The company says that a domain is its own; it has to prove it yet. Returns the domain's id.
     *
     * @throws RuleBroken when it is no domain, or the company has said so before
     */
    public UUID add(String entered) {
        CompanyDomain domain = new CompanyDomain(entered, Instant.now());
        List<CompanyDomain> known = all();
        if (known.stream().anyMatch(each -> each.name().equals(domain.name()))) {
            throw RuleBroken.in("domain", "domain.known");
        }
        if (known.size() >= MOST_DOMAINS) {
            throw RuleBroken.in("domain", "domain.many", MOST_DOMAINS);
        }
        em.persist(domain);
        log.note(Deed.ADDED, RecordType.IDENTITY_PROVIDER, domain.id(), domain.name());
        return domain.id();
    }

    /**
     * Makes sure that the owner of a domain has published what proves it.
     *
     * @param texts what the domain publishes
     * @throws RuleBroken when our text is not among it
     */
    public void requireProof(UUID id, List<String> texts) {
        if (!Unknown.unlessFound(em, CompanyDomain.class, id).isProvedBy(texts)) {
            throw RuleBroken.of("domain.unproved");
        }
    }

    /**
     * Makes sure that no other company has a domain.
     *
     * @param owner whose it is at the identity provider of all companies
     * @throws RuleBroken when it is another's; whose, is not said
     */
    public void requireFree(Optional<UUID> owner) {
        if (owner.filter(id -> !id.equals(callers.require().tenantId())).isPresent()) {
            throw RuleBroken.of("domain.taken");
        }
    }

    /** The domain is the company's. */
    public void proved(UUID by, UUID id) {
        CompanyDomain domain = Unknown.unlessLocked(em, CompanyDomain.class, id);
        if (domain.provedAt() == null) {
            domain.proved(Instant.now());
            note(by, Deed.PROVED, id, domain.name());
        }
    }

    /**
     * Makes sure that a domain can go.
     *
     * @throws RuleBroken when it is the last by which the identity provider knows whose people are its own
     */
    public void requireRemovable(UUID id) {
        DomainRow domain = domain(id);
        if (domain.isProved() && provedDomains().size() == 1 && provider().isPresent()) {
            throw RuleBroken.of("domain.last");
        }
    }

    /** The domain is the company's no more, or was never proved. */
    public void removed(UUID by, UUID id) {
        CompanyDomain domain = em.find(CompanyDomain.class, id);
        if (domain != null) {
            note(by, Deed.DELETED, id, domain.name());
            em.remove(domain);
        }
    }

    /** The identity provider, if the company has one here. */
    public Optional<ProviderRow> provider() {
        return own().map(IdentityProvider::row);
    }

    private Optional<IdentityProvider> own() {
        return em.createQuery("select p from IdentityProvider p", IdentityProvider.class)
                .getResultStream()
                .findFirst();
    }

    private Optional<IdentityProvider> locked() {
        return own().map(own -> em.find(IdentityProvider.class, own.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * What was entered, looked through.
     *
     * @throws RuleBroken when something is missing, or no domain is proved yet
     */
    public ProviderData checked(ProviderData entered) {
        if (provedDomains().isEmpty()) {
            throw RuleBroken.of("sso.domain");
        }
        return entered.checked();
    }

    /**
     * Makes sure that the secret of a provider is still there to be handed on.
     *
     * @throws RuleBroken when it has to be entered again
     */
    public void requireSecret(boolean inHand) {
        if (!inHand) {
            throw RuleBroken.of("sso.secret.lost");
        }
    }

    /** The identity provider is this now; a new one is on at once. */
    public void settled(UUID by, ProviderData checked) {
        Optional<IdentityProvider> known = locked();
        IdentityProvider provider = known.orElseGet(() -> new IdentityProvider(checked, Instant.now()));
        known.ifPresentOrElse(own -> own.say(checked, Instant.now()), () -> em.persist(provider));
        note(by, known.isPresent() ? Deed.CHANGED : Deed.ADDED, provider.id(), provider.url());
    }

    /** The identity provider is on or off now. */
    public void switched(UUID by, boolean active) {
        locked().filter(provider -> provider.setActive(active, Instant.now()))
                .ifPresent(provider -> note(by, active ? Deed.RESTORED : Deed.RETIRED, provider.id(), provider.url()));
    }

    /** There is no identity provider any more. */
    public void providerRemoved(UUID by) {
        locked().ifPresent(provider -> {
            note(by, Deed.DELETED, provider.id(), provider.url());
            em.remove(provider);
        });
    }

    /**
     * Whether somebody who came by the company's identity provider may become a member, and with which roles.
     *
     * @param email an address that is proved to be the person's
     * @return the roles, which may be none; empty when the person stays outside
     */
    public Optional<Set<Role>> forNewcomer(String email) {
        boolean ours =
                DomainName.ofEmail(email).filter(provedDomains()::contains).isPresent();
        return own().filter(provider -> ours && provider.isActive() && !wasSentAway(email))
                .map(provider -> provider.newcomers() == null ? Set.of() : Set.of(provider.newcomers()));
    }

    /**
     * An admin removed or disabled the person: only an admin lets them in again. Of a name that came along with an import,
     * nothing was ever changed.
     */
    private boolean wasSentAway(String email) {
        return em.createQuery(
                                """
                        select count(m) from Member m where lower(m.email) = lower(:email)
                        and m.state <> org.batoncrm.identity.MemberState.ACTIVE and m.accessChangedAt is not null""",
                                Long.class)
                        .setParameter("email", email)
                        .getSingleResult()
                > 0;
    }

    private void note(UUID by, Deed deed, UUID id, String detail) {
        log.noteAs(people.who(by), deed, RecordType.IDENTITY_PROVIDER, id, detail);
    }
}
