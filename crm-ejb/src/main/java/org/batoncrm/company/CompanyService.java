package org.batoncrm.company;

import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.numbering.DocumentNumbers;
import org.batoncrm.numbering.DocumentNumbers.Kind;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.Changes;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.tenancy.DocumentRules;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.NumberForm;
import org.batoncrm.tenancy.Tenant;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.tenancy.Unknown;

/** Sets the company up: what it is called, where it is, and what holds for its documents. */
@Stateless
@InTenant
public class CompanyService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private DocumentNumbers numbers;

    @Inject
    private EventLog log;

    /** The company as it is set up. */
    public CompanyData data() {
        return CompanyData.of(
                Unknown.unlessFound(em, Tenant.class, tenantId()).settings(),
                letterhead().orElseGet(() -> new Letterhead(tenantId())));
    }

    /**
     * Stores what the admin entered about the company.
     *
     * @param seen what the admin started from
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @InTenant(TENANT_ADMIN)
    public void edit(CompanyData seen, CompanyData entered) {
        Tenant tenant = Unknown.unlessLocked(em, Tenant.class, tenantId());
        EditConflict.check(seen, data(), tenant.setUpBy(), tenant.setUpAt());
        CompanyData checked = entered.checked();
        setUp(tenant, checked.in(tenant.settings()));
        letterhead().orElseGet(this::newLetterhead).take(checked);
        note(Changes.told(seen, data()));
    }

    /** What holds for quotations and booking orders. */
    public DocumentRules documents() {
        return Unknown.unlessFound(em, Tenant.class, tenantId()).settings().documents();
    }

    /**
     * Stores what the admin entered about quotations and booking orders.
     *
     * @param seen what the admin started from
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @InTenant(TENANT_ADMIN)
    public void edit(DocumentRules seen, DocumentRules entered) {
        Tenant tenant = Unknown.unlessLocked(em, Tenant.class, tenantId());
        TenantSettings now = tenant.settings();
        EditConflict.check(seen, now.documents(), tenant.setUpBy(), tenant.setUpAt());
        DocumentRules checked = entered.checked();
        for (Kind kind : Kind.values()) {
            NumberForm form = kind.form(checked);
            if (!form.equals(kind.form(now.documents()))) {
                numbers.follow(kind, form);
            }
        }
        setUp(
                tenant,
                new TenantSettings(now.name(), now.language(), now.currency(), now.zone(), now.accent(), checked));
        note(Changes.told(seen, checked));
    }

    private void setUp(Tenant tenant, TenantSettings settings) {
        tenant.setUp(settings.checked(), callers.require().memberId(), Instant.now());
    }

    private void note(String changes) {
        if (!changes.isEmpty()) {
            log.note(Deed.CHANGED, RecordType.TENANT, tenantId(), changes);
        }
    }

    private Optional<Letterhead> letterhead() {
        return Optional.ofNullable(em.find(Letterhead.class, tenantId()));
    }

    private Letterhead newLetterhead() {
        Letterhead letterhead = new Letterhead(tenantId());
        em.persist(letterhead);
        return letterhead;
    }

    private UUID tenantId() {
        return callers.require().tenantId();
    }
}
