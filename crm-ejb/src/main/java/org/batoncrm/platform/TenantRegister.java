package org.batoncrm.platform;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.batoncrm.identity.Platform;
import org.batoncrm.identity.Role;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Listing;
import org.batoncrm.list.Page;
import org.batoncrm.tenancy.InTenant;

/** The list of tenants, for the operators of the platform. */
@Stateless
@InTenant(Role.PLATFORM_OPERATOR)
public class TenantRegister {

    // The platform's own are nobody's
    private static final Listing<TenantRow> TENANTS = new Listing<>(
                    TenantRow.class,
                    "t.id, t.name, t.alias, t.plan, t.state, f.members, f.records, f.storage, f.lastActivity,"
                            + " t.createdAt",
                    "Tenant t left join TenantFigures f on f.tenantId = t.id")
            .searching("t.name", "t.alias")
            .filtering("plan", "t.plan")
            .filtering("state", "t.state")
            .always("t.alias not like '" + Platform.PREFIX + "%'")
            .sorting("name", "lower(t.name)")
            .sorting("members", "coalesce(f.members, 0)")
            .sorting("records", "coalesce(f.records, 0)")
            .sorting("storage", "coalesce(f.storage, 0)")
            .sorting("lastActivity", "coalesce(f.lastActivity, t.createdAt)")
            .sorting("createdAt", "t.createdAt")
            .ordered("lower(t.name), t.id");

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    /** Whether a tenant has this alias. */
    public boolean isTaken(String alias) {
        return em.createQuery("select count(t) from Tenant t where t.alias = :alias", Long.class)
                        .setParameter("alias", alias)
                        .getSingleResult()
                > 0;
    }

    public Page<TenantRow> list(ListRequest request) {
        return TENANTS.page(em, request);
    }
}
