package org.batoncrm.tenancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.Changes;

/** The caller's own tenant. */
@Stateless
@InTenant
public class TenantService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private EventLog log;

    /** What the company has set. */
    public TenantSettings settings() {
        return own().settings();
    }

    /** Whether the tenant's members can work. A tenant that Baton does not know cannot. */
    public TenantState state() {
        Tenant tenant = em.find(Tenant.class, callers.require().tenantId());
        return tenant == null ? TenantState.SUSPENDED : tenant.state();
    }

    /** What the company has rented. */
    public Plan plan() {
        return own().plan();
    }

    /** Sets the company up anew. */
    @InTenant(Role.TENANT_ADMIN)
    public void setUp(TenantSettings settings) {
        Tenant own = own();
        TenantSettings before = own.settings();
        own.setUp(settings.checked());
        String changes = Changes.told(before, own.settings());
        if (!changes.isEmpty()) {
            log.note(Deed.CHANGED, RecordType.TENANT, own.id(), changes);
        }
    }

    private Tenant own() {
        return Unknown.unlessFound(em, Tenant.class, callers.require().tenantId());
    }
}
