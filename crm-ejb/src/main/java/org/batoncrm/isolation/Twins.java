package org.batoncrm.isolation;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.tenancy.InTenant;

/** Copies the newest row of a table in the caller's tenant to the id that both canaries use for it. */
@Stateless
@InTenant
public class Twins {

    private static final System.Logger LOG = System.getLogger(Twins.class.getName());

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Resource
    private EJBContext context;

    @Inject
    private CallerContext callers;

    /**
     * Makes the copy, unless it is there. Tables that allow no copy, because a rule of their own is against it, have none.
     *
     * @param copied the tables that have a copy already, for the copy to refer to
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean make(Table table, Set<String> copied) {
        JsonObjectBuilder changes = JsonProvider.provider()
                .createObjectBuilder()
                .add("id", Canary.twin(table.name()).toString());
        table.unique().forEach(column -> changes.add(column, "TWIN"));
        table.references().forEach((column, target) -> {
            if (copied.contains(target)) {
                changes.add(column, Canary.twin(target).toString());
            }
        });
        try {
            return em.createNativeQuery("insert into " + table.name()
                                    + " select (jsonb_populate_record(t, cast(?1 as jsonb))).* from " + table.name()
                                    + " t where t.tenant_id = ?2 order by t.id desc limit 1 on conflict do nothing")
                            .setParameter(1, changes.build().toString())
                            .setParameter(2, callers.require().tenantId())
                            .executeUpdate()
                    > 0;
        } catch (PersistenceException e) {
            LOG.log(Level.DEBUG, "There is no copy of a row of " + table.name(), e);
            context.setRollbackOnly();
            return false;
        }
    }
}
