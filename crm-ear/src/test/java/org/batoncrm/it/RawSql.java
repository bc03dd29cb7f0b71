package org.batoncrm.it;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.batoncrm.lead.Lead;

/** What somebody would try who goes past the services, with the application's own role. */
@Stateless
public class RawSql {

    @Resource(lookup = "jdbc/baton")
    private DataSource database;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    /** The first column of the first row, as text, in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String first(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            for (int i = 0; i < statements.length - 1; i++) {
                sql.execute(statements[i]);
            }
            try (ResultSet rows = sql.executeQuery(statements[statements.length - 1])) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    /** The first column of all rows, as text, in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> all(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** How many rows a change hits, in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int change(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            int hit = 0;
            for (String statement : statements) {
                sql.execute(statement);
                hit = sql.getUpdateCount();
            }
            return hit;
        }
    }

    /** How many rows of a table the transaction under way has read so far, whether they were wanted or not. */
    public long rowsRead(String table) {
        return ((Number) em.createNativeQuery(
                                """
                                select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                                from pg_stat_xact_user_tables where relname = ?1""")
                        .setParameter(1, table)
                        .getSingleResult())
                .longValue();
    }

    /** Reads by the persistence without anybody having set a tenant. */
    public Lead findWithoutTenant(UUID id) {
        return em.find(Lead.class, id);
    }

    /** The names of all entities that the persistence knows. */
    public List<String> entities() {
        return em.getMetamodel().getEntities().stream()
                .map(entity -> entity.getName())
                .sorted()
                .toList();
    }

    /** Counts by the persistence without anybody having set a tenant. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long countWithoutTenant(String entity) {
        return em.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    /** Writes by the persistence without anybody having set a tenant. */
    public void persistWithoutTenant(Object entity) {
        em.persist(entity);
        em.flush();
    }
}
