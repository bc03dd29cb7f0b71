package org.batoncrm.isolation;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.List;
import org.batoncrm.tenancy.InTenant;

/** Sends statements as the application's role, in the attacker's tenant. Nothing that it does stays. */
@Stateless
@InTenant
public class SqlProbe {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Resource
    private EJBContext context;

    /**
     * What became of a statement.
     *
     * @param rows how many rows it found or hit
     * @param error the database's code, when it did not let it happen; null otherwise
     * @param message what the database said about that
     */
    record Outcome(long rows, String error, String message) {}

    /** Counts what a query finds. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome count(String query, List<?> values) {
        return tried(query, values, false);
    }

    /** Counts what a change hits, and takes it back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome change(String statement, List<?> values) {
        return tried(statement, values, true);
    }

    private Outcome tried(String sql, List<?> values, boolean change) {
        context.setRollbackOnly();
        try {
            Query query = em.createNativeQuery(sql);
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            long rows = change ? query.executeUpdate() : ((Number) query.getSingleResult()).longValue();
            return new Outcome(rows, null, "");
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException refusal) {
                    return new Outcome(0, refusal.getSQLState(), String.valueOf(refusal.getMessage()));
                }
            }
            throw e;
        }
    }
}
