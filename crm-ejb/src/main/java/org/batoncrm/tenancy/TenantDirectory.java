package org.batoncrm.tenancy;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.Platform;

/** Which tenants there are, for work that goes through all of them. It sees nothing of what is theirs. */
@Stateless
public class TenantDirectory {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    /** The ids of the tenants whose time to think their erasure over has passed. */
    public List<UUID> dueForErasure(Instant now) {
        return em.createQuery(
                        "select t.id from Tenant t where t.state = :state and t.eraseAt <= :now order by t.eraseAt",
                        UUID.class)
                .setParameter("state", TenantState.CLOSING)
                .setParameter("now", now)
                .getResultList();
    }

    /** The ids of the tenants whose own admins want them erased by this time, and that are not closed yet. */
    public List<UUID> leavingBy(Instant time) {
        return em.createQuery(
                        "select t.id from Tenant t where t.leavesAt <= :time and t.state <> :closing order by t.leavesAt",
                        UUID.class)
                .setParameter("time", time)
                .setParameter("closing", TenantState.CLOSING)
                .getResultList();
    }

    /** The ids of some tenants of which nobody knows yet how large they are. */
    public List<UUID> uncounted(int most) {
        return em.createQuery(
                        """
                        select t.id from Tenant t where t.id <> :platform
                        and not exists (select f from TenantFigures f where f.tenantId = t.id) order by t.id""",
                        UUID.class)
                .setParameter("platform", Platform.ID)
                .setMaxResults(most)
                .getResultList();
    }

    /** The ids of all tenants, also of those whose members cannot work now. */
    public List<UUID> all() {
        return em.createQuery("select t.id from Tenant t order by t.id", UUID.class)
                .getResultList();
    }

    /** The ids of the tenants whose members can work. */
    public List<UUID> active() {
        return em.createQuery("select t.id from Tenant t where t.state = :state order by t.id", UUID.class)
                .setParameter("state", TenantState.ACTIVE)
                .getResultList();
    }

    /** The ids of those in which a change of identities is under way, also of tenants that are only coming into being. */
    @SuppressWarnings("unchecked")
    public List<UUID> changing() {
        return em.createNativeQuery("select tenant_id from change_under_way order by since")
                .getResultList();
    }

    /** The ids of those in which an export or an import wants to be looked after. */
    @SuppressWarnings("unchecked")
    public List<UUID> withDueTransfers() {
        return em.createNativeQuery("select tenant_id from transfer_due where due_at <= now() order by due_at")
                .getResultList();
    }

    /** The ids of the tenants that have webhooks, also of those whose members cannot work now. */
    public List<UUID> withWebhooks() {
        return em.createQuery("select t.id from Tenant t where t.webhooks = true order by t.id", UUID.class)
                .getResultList();
    }
}
