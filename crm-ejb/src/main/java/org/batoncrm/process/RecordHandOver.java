package org.batoncrm.process;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.Member;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.TenantOwned;
import org.batoncrm.tenancy.Unknown;

/**
 * Hands records over. Each one gets a line in its history.
 *
 * @param <T> the kind of record
 */
@InTenant(Role.TENANT_ADMIN)
public abstract class RecordHandOver<T extends TenantOwned> implements HandOver {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    private final Class<T> entity;
    private final RecordType type;
    private final String open;

    /**
     * @param open which records {@code r} are open with the member {@code :member}, as a condition of a query
     */
    protected RecordHandOver(Class<T> entity, RecordType type, String open) {
        this.entity = entity;
        this.type = type;
        this.open = open;
    }

    /** Gives one record to another member. */
    protected abstract void give(T record, UUID to);

    @Override
    public long openOf(UUID memberId) {
        return query("select count(r)", Long.class, memberId, "").getSingleResult();
    }

    @Override
    public int handOver(UUID from, UUID to) {
        String names = name(from) + " \u2192 " + name(to);
        List<T> records = query("select r", entity, from, " order by r.id")
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(AT_ONCE)
                .getResultList();
        records.forEach(record -> {
            give(record, to);
            log.note(Deed.HANDED_OVER, type, record.id(), names);
        });
        return records.size();
    }

    private String name(UUID memberId) {
        return Unknown.unlessFound(em, Member.class, memberId).name();
    }

    private <R> TypedQuery<R> query(String what, Class<R> result, UUID memberId, String order) {
        return em.createQuery(what + " from " + entity.getSimpleName() + " r where " + open + order, result)
                .setParameter("member", memberId);
    }
}
