package org.batoncrm.erasure;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.batoncrm.archive.Catalogue;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Tenant;
import org.batoncrm.tenancy.TenantState;

/** Erases the tenant that the platform acts in, when its time to think it over has passed. */
@Stateless
@InTenant(Role.PLATFORM_OPERATOR)
public class ErasureService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Resource(lookup = "jdbc/baton")
    private DataSource database;

    @Inject
    private CallerContext callers;

    /** Whether the tenant's row is there at all. */
    public boolean isThere() {
        return !em.createQuery("select t.id from Tenant t where t.id = :id", UUID.class)
                .setParameter("id", tenant())
                .getResultList()
                .isEmpty();
    }

    /**
     * Makes sure that the tenant is to be erased now.
     *
     * @throws RuleBroken when somebody thought better of it
     */
    public void requireDue() {
        boolean due = !em.createQuery(
                        "select t.id from Tenant t where t.id = :id and t.state = :closing and t.eraseAt <= :now",
                        UUID.class)
                .setParameter("id", tenant())
                .setParameter("closing", TenantState.CLOSING)
                .setParameter("now", Instant.now())
                .getResultList()
                .isEmpty();
        if (!due) {
            throw RuleBroken.of("erasure.notDue");
        }
    }

    /** How many rows the tenant has in each table of the database that has rows of tenants. */
    public Map<String, Long> counts() {
        // In one transaction the server hands out one connection: it is the one that was told the tenant
        try (Connection connection = database.getConnection()) {
            return Catalogue.counts(connection, tenant());
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant's rows could not be counted", e);
        }
    }

    /** The accounts of all who ever were members. */
    public List<UUID> members() {
        return em.createQuery("select m.id from Member m order by m.id", UUID.class)
                .getResultList();
    }

    /** Erases every row of the tenant, its own last. The database does it, and looks once more whether it is due. */
    public void erase() {
        requireDue();
        em.createNativeQuery("select erased.name from tenant t, erase_tenant() erased where t.tenant_id = ?1")
                .setParameter(1, tenant())
                .getResultList();
        em.getEntityManagerFactory().getCache().evict(Tenant.class, tenant());
    }

    private UUID tenant() {
        return callers.require().tenantId();
    }
}
