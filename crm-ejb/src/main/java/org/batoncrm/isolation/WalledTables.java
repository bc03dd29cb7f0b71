package org.batoncrm.isolation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.batoncrm.tenancy.InTenant;

/** Reads from the database's own catalogue which tables there are, so that none is forgotten. */
@Stateless
@InTenant
public class WalledTables {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    /** All tables with rows of tenants, those first that others refer to. */
    public List<Table> all() {
        Map<String, Table> left = new TreeMap<>();
        for (Object[] row : rows(
                """
                select c.table_name::text, exists (select 1 from information_schema.columns i
                        where i.table_schema = c.table_schema and i.table_name = c.table_name
                        and i.column_name = 'id' and i.data_type = 'uuid'),
                    (select max(p.column_name)::text from information_schema.column_privileges p
                        where p.table_schema = c.table_schema and p.table_name = c.table_name
                        and p.grantee = current_user and p.privilege_type = 'UPDATE'
                        and p.column_name not in ('id', 'tenant_id'))
                from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'""")) {
            left.put(
                    (String) row[0],
                    new Table((String) row[0], (Boolean) row[1], (String) row[2], new TreeMap<>(), new ArrayList<>()));
        }
        for (Object[] row : rows(
                """
                select c.relname::text, a.attname::text, r.relname::text
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[2]
                where k.contype = 'f' and cardinality(k.conkey) = 2""")) {
            left.get((String) row[0]).references().put((String) row[1], (String) row[2]);
        }
        for (Object[] row : rows(
                """
                select distinct c.relname::text, (array_agg(a.attname::text order by a.attnum desc))[1], ''
                from pg_index i join pg_class c on c.oid = i.indrelid
                join pg_attribute a on a.attrelid = c.oid and a.attname <> 'tenant_id'
                where i.indisunique and a.atttypid in ('varchar'::regtype, 'text'::regtype)
                and (a.attnum = any (i.indkey) or pg_get_indexdef(i.indexrelid) like '%(' || a.attname || '%')
                group by c.relname, i.indexrelid""")) {
            if (left.containsKey((String) row[0])) {
                left.get((String) row[0]).unique().add((String) row[1]);
            }
        }
        return ordered(left);
    }

    private static List<Table> ordered(Map<String, Table> left) {
        List<Table> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Table> next = left.values().stream()
                    .filter(table -> table.references().values().stream()
                            .noneMatch(target -> left.containsKey(target) && !target.equals(table.name())))
                    .toList();
            // In a circle of references any one may be the first
            ordered.addAll(next.isEmpty() ? left.values() : next);
            ordered.forEach(table -> left.remove(table.name()));
        }
        return ordered;
    }

    @SuppressWarnings("unchecked") // native queries with several columns answer with arrays
    private List<Object[]> rows(String query) {
        return em.createNativeQuery(query).getResultList();
    }
}
