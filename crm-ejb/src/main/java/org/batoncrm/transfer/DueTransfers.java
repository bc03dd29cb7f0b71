package org.batoncrm.transfer;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.InTenant;

/** Notes for the clock when it has to look at a tenant's transfers again, so that it need not look at all tenants. */
@Stateless
@InTenant(Role.TENANT_ADMIN)
public class DueTransfers {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    /** Lets those who open or end transfers of a tenant come one after the other, until the transaction ends. */
    public void lock(UUID tenantId) {
        em.createNativeQuery(
                        """
                        insert into transfer_due (tenant_id, due_at) values (?1, 'infinity')
                        on conflict (tenant_id) do update set due_at = transfer_due.due_at""")
                .setParameter(1, tenantId)
                .executeUpdate();
    }

    /** Works out anew when there is something to do: at once while one is open, else when the next file goes. */
    public void note(UUID tenantId) {
        lock(tenantId);
        em.createNativeQuery(
                        """
                        update transfer_due set due_at = coalesce((
                            select min(case when state = 'DONE' then ended_at + interval '7 days' else asked_at end)
                            from transfer where tenant_id = ?1
                            and (state in ('ARRIVING', 'WAITING', 'RUNNING') or state = 'DONE' and kind <> 'IMPORT')),
                            'infinity')
                        where tenant_id = ?1""")
                .setParameter(1, tenantId)
                .executeUpdate();
    }
}
