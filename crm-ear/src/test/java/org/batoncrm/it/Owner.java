package org.batoncrm.it;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** What somebody could do who has the rights of the database's owner; row level security holds for the owner, too. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Owner {

    @Resource(lookup = "jdbc/owner")
    private DataSource database;

    /** A new tenant with members, stages, teams and reasons. */
    public UUID tenant() {
        UUID tenant = UUID.randomUUID();
        tenant(tenant);
        return tenant;
    }

    /** A new tenant with this id. */
    public void tenant(UUID tenant) {
        try (Connection connection = database.getConnection()) {
            TestTenants.write(connection, tenant, "t" + tenant.toString().substring(0, 8));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends these statements, in one transaction of this tenant. */
    public void does(UUID tenant, String... statements) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("select set_config('baton.tenant', '" + tenant + "', true)");
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
