package org.batoncrm.transfer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.InTenant;

/** The files of transfers, piece by piece in the database, where every node finds them. */
@Stateless
@InTenant(Role.TENANT_ADMIN)
public class Chunks {

    /** The size of a piece, but of the last. */
    public static final int SIZE = 1024 * 1024;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /** Adds a piece. */
    public void add(UUID transferId, int number, byte[] bytes) {
        em.createNativeQuery(
                        "insert into transfer_chunk (tenant_id, transfer_id, number, bytes) values (?1, ?2, ?3, ?4)")
                .setParameter(1, tenant())
                .setParameter(2, transferId)
                .setParameter(3, number)
                .setParameter(4, bytes)
                .executeUpdate();
    }

    /** The piece with this number, counted from 0. */
    public Optional<byte[]> read(UUID transferId, int number) {
        List<?> found = em.createNativeQuery(
                        """
                        select bytes from transfer_chunk
                        where tenant_id = ?1 and transfer_id = ?2 and number = ?3""")
                .setParameter(1, tenant())
                .setParameter(2, transferId)
                .setParameter(3, number)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    /** Deletes a file. */
    public void delete(UUID transferId) {
        em.createNativeQuery("delete from transfer_chunk where tenant_id = ?1 and transfer_id = ?2")
                .setParameter(1, tenant())
                .setParameter(2, transferId)
                .executeUpdate();
    }

    private UUID tenant() {
        return callers.require().tenantId();
    }
}
