package org.batoncrm.isolation;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.TenantOwned;

/** Asks the persistence for entities, in the attacker's tenant. Nothing that it does stays. */
@Stateless
@InTenant
public class PersistenceProbe {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Resource
    private EJBContext context;

    /** The entities that are rows of a tenant, by their table. */
    public Map<String, Class<?>> entities() {
        Map<String, Class<?>> entities = new TreeMap<>();
        em.getMetamodel().getEntities().forEach(entity -> {
            Table table = entity.getJavaType().getAnnotation(Table.class);
            if (table != null && TenantOwned.class.isAssignableFrom(entity.getJavaType())) {
                entities.put(table.name(), entity.getJavaType());
            }
        });
        return entities;
    }

    /** Whether an entity with this id can be found in any of the ways that there are. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean finds(Class<?> entity, UUID id) {
        context.setRollbackOnly();
        return em.find(entity, id) != null
                || em.getEntityManagerFactory().getCache().contains(entity, id)
                || em.createQuery("select count(e) from " + name(entity) + " e where e.id = :id", Long.class)
                                .setParameter("id", id)
                                .getSingleResult()
                        > 0;
    }

    /** Whether an entity can be locked. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean locks(Class<?> entity, UUID id) {
        context.setRollbackOnly();
        try {
            return em.find(entity, id, LockModeType.PESSIMISTIC_WRITE) != null;
        } catch (PersistenceException e) {
            return false; // what the role may not change, it may not lock
        }
    }

    /** Whether an entity can be deleted. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean deletes(Class<?> entity, UUID id) {
        context.setRollbackOnly();
        try {
            return em.createQuery("delete from " + name(entity) + " e where e.id = :id")
                            .setParameter("id", id)
                            .executeUpdate()
                    > 0;
        } catch (PersistenceException e) {
            return false;
        }
    }

    /** All texts of the entity with this id, one after the other; null when there is none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String texts(Class<?> entity, UUID id) {
        context.setRollbackOnly();
        Object found = em.find(entity, id);
        if (found == null) {
            return null;
        }
        StringBuilder texts = new StringBuilder();
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == String.class && field.trySetAccessible()) {
                    texts.append(value(field, found)).append('\n');
                }
            }
        }
        return texts.toString();
    }

    private static Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private String name(Class<?> entity) {
        return em.getMetamodel().entity(entity).getName();
    }
}
