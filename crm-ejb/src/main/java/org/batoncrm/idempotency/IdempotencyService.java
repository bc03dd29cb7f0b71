package org.batoncrm.idempotency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.tenancy.InTenant;

/**
 * Gives a request one effect, however often it is sent. The key is stored in the transaction of the effect: of two that
 * arrive at once, the database lets the second wait for the first. A request that was refused had no effect; its key is
 * free again.
 */
@Stateless
@InTenant
public class IdempotencyService {

    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /** Brings an effect about, in one transaction. */
    public Answer always(Supplier<Answer> effect) {
        return effect.get();
    }

    /**
     * Brings an effect about, or answers as at the first time.
     *
     * @param key what the program called the request
     * @param fingerprint what tells the request from any other, 64 characters
     * @throws KeyReused when the key belongs to another request
     */
    public Answer once(String key, String fingerprint, Supplier<Answer> effect) {
        if (!take(key, fingerprint)) {
            return before(key, fingerprint);
        }
        Answer answer = effect.get();
        em.createNativeQuery(
                        """
                        update idempotency_key set status = ?3, location = ?4, etag = ?5, body = ?6
                        where tenant_id = ?1 and key = ?2""")
                .setParameter(1, tenant())
                .setParameter(2, key)
                .setParameter(3, answer.status())
                .setParameter(4, answer.location())
                .setParameter(5, answer.etag())
                .setParameter(6, answer.body())
                .executeUpdate();
        return answer;
    }

    /** Whether a request that was called so is answered already, and the answer still kept. */
    public boolean isAnswered(String key) {
        return !em.createNativeQuery(
                        "select 1 from idempotency_key where tenant_id = ?1 and key = ?2 and created_at >= ?3")
                .setParameter(1, tenant())
                .setParameter(2, key)
                .setParameter(3, Instant.now().minus(KEPT))
                .getResultList()
                .isEmpty();
    }

    private boolean take(String key, String fingerprint) {
        Instant now = Instant.now();
        return em.createNativeQuery(
                                """
                                insert into idempotency_key (tenant_id, key, fingerprint, created_at)
                                values (?1, ?2, ?3, ?4)
                                on conflict (tenant_id, key) do update
                                set fingerprint = excluded.fingerprint, created_at = excluded.created_at
                                where idempotency_key.created_at < ?5""")
                        .setParameter(1, tenant())
                        .setParameter(2, key)
                        .setParameter(3, fingerprint)
                        .setParameter(4, now)
                        .setParameter(5, now.minus(KEPT))
                        .executeUpdate()
                == 1;
    }

    private Answer before(String key, String fingerprint) {
        Object[] row = (Object[]) em.createNativeQuery(
                        """
                        select fingerprint, status, location, etag, body from idempotency_key
                        where tenant_id = ?1 and key = ?2""")
                .setParameter(1, tenant())
                .setParameter(2, key)
                .getSingleResult();
        if (!fingerprint.equals(row[0])) {
            throw new KeyReused();
        }
        return new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]);
    }

    /** Forgets the answers that were kept long enough. Returns how many. */
    public int forget() {
        return em.createNativeQuery("delete from idempotency_key where tenant_id = ?1 and created_at < ?2")
                .setParameter(1, tenant())
                .setParameter(2, Instant.now().minus(KEPT))
                .executeUpdate();
    }

    private UUID tenant() {
        return callers.require().tenantId();
    }
}
