package org.batoncrm.tenancy;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.batoncrm.text.Texts;

/** There is no such record in the caller's tenant. Another tenant's record answers the same. */
@ApplicationException(rollback = true)
public class Unknown extends RuntimeException {

    public Unknown() {
        super(Texts.of("unknown"));
    }

    /**
     * The record with this id.
     *
     * @throws Unknown when the tenant has none
     */
    public static <T> T unlessFound(EntityManager em, Class<T> type, UUID id) {
        return orThrow(id == null ? null : em.find(type, id));
    }

    /**
     * The record with this id, locked until the transaction ends, so that moves on it happen one after the other.
     *
     * @throws Unknown when the tenant has none
     */
    public static <T> T unlessLocked(EntityManager em, Class<T> type, UUID id) {
        return orThrow(id == null ? null : em.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static <T> T orThrow(T found) {
        if (found == null) {
            throw new Unknown();
        }
        return found;
    }
}
