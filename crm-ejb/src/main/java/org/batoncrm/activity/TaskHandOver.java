package org.batoncrm.activity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.process.HandOver;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;

/** Hands the tasks over that are still to be done. They stay what they are: their records have no new line for it. */
@InTenant(Role.TENANT_ADMIN)
public abstract class TaskHandOver implements HandOver {

    private static final String OPEN =
            " from Activity a where a.memberId = :member and a.doneAt is null and a.recordType in :types";

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    private final Role role;
    private final List<RecordType> types;

    protected TaskHandOver(Role role, RecordType... types) {
        this.role = role;
        this.types = List.of(types);
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public long openOf(UUID memberId) {
        return em.createQuery("select count(a)" + OPEN, Long.class)
                .setParameter("member", memberId)
                .setParameter("types", types)
                .getSingleResult();
    }

    @Override
    public int handOver(UUID from, UUID to) {
        List<Activity> tasks = em.createQuery("select a" + OPEN + " order by a.id", Activity.class)
                .setParameter("member", from)
                .setParameter("types", types)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(AT_ONCE)
                .getResultList();
        tasks.forEach(task -> task.giveTo(to));
        return tasks.size();
    }
}
