package org.batoncrm.transfer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.function.Supplier;

/** Transactions that last as long as a large tenant takes to be read or written, instead of the server's two minutes. */
@ApplicationScoped
public class LongTransaction {

    private static final Duration LONGEST = Duration.ofHours(12);

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    /** Does work that only reads, and sees all of it as of one point in time. */
    public <T> T reading(Supplier<T> work) {
        return within(() -> {
            em.createNativeQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
            return work.get();
        });
    }

    /** Does work that happens as a whole or not at all. */
    public <T> T writing(Supplier<T> work) {
        return within(work);
    }

    private <T> T within(Supplier<T> work) {
        try {
            transaction.setTransactionTimeout((int) LONGEST.toSeconds());
            transaction.begin();
            try {
                T result = work.get();
                transaction.commit();
                return result;
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
                transaction.setTransactionTimeout(0);
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("The transaction did not come to its end", e);
        }
    }
}
