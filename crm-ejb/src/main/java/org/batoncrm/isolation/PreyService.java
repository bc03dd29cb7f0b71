package org.batoncrm.isolation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.TenantService;

/** Looks up, as the tenant itself, what the others will try to get at. */
@Stateless
@InTenant
public class PreyService {

    private static final int MOST = 200;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private TenantService tenants;

    /** The caller's tenant, as prey. */
    public Prey ownTenant(List<Table> tables) {
        return prey(tables, tenants.settings().name(), null, false);
    }

    /** The canary that the caller works in, as prey. */
    public Prey canary(Canary canary, List<Table> tables) {
        return prey(tables, canary.alias(), canary.secret(), true);
    }

    private Prey prey(List<Table> tables, String name, String secret, boolean expendable) {
        Map<String, UUID> records = new TreeMap<>();
        Set<UUID> ids = new HashSet<>();
        Set<String> twins = new HashSet<>();
        // Other tables may refer to a twin by its id, too
        Set<UUID> shared =
                tables.stream().map(table -> Canary.twin(table.name())).collect(Collectors.toSet());
        tables.stream().filter(Table::named).forEach(table -> {
            for (UUID id : ids(table)) {
                if (id.equals(Canary.twin(table.name()))) {
                    twins.add(table.name());
                } else if (!shared.contains(id) && !id.equals(callers.require().memberId())) {
                    records.putIfAbsent(table.name(), id);
                    ids.add(id);
                }
            }
        });
        return new Prey(name, callers.require().tenantId(), secret, records, ids, twins, expendable);
    }

    @SuppressWarnings("unchecked") // one column of ids
    private List<UUID> ids(Table table) {
        return em.createNativeQuery(
                        "select id from " + table.name() + " where tenant_id = ?1 order by id desc limit " + MOST)
                .setParameter(1, callers.require().tenantId())
                .getResultList();
    }
}
