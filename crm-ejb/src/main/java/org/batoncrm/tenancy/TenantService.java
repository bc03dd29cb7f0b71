package org.batoncrm.tenancy;

import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.PLATFORM_OPERATOR;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.text.Language;

/** The caller's own tenant. */
@Stateless
@InTenant({SALES_MANAGER, OPERATIONS, TENANT_ADMIN, PLATFORM_OPERATOR})
public class TenantService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /** What the company has set. */
    public TenantSettings settings() {
        return own().settings();
    }

    /** Whether the tenant's members can work. A tenant that Baton does not know cannot. */
    public TenantState state() {
        // Asked anew each time: another node may have suspended the tenant
        return em.createQuery("select t.state from Tenant t where t.id = :id", TenantState.class)
                .setParameter("id", callers.require().tenantId())
                .getResultStream()
                .findFirst()
                .orElse(TenantState.SUSPENDED);
    }

    /** The language of the company's pages and mails; English for a company that Baton does not know. */
    public Language language() {
        Tenant tenant = em.find(Tenant.class, callers.require().tenantId());
        return tenant == null ? Language.ENGLISH : tenant.settings().language();
    }

    /** What the company has rented. */
    public Plan plan() {
        return own().plan();
    }

    private Tenant own() {
        return Unknown.unlessFound(em, Tenant.class, callers.require().tenantId());
    }
}
