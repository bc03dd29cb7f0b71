package org.batoncrm.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The server is ready when the database answers and its schema is at least as new as the code expects. */
@Readiness
@ApplicationScoped
public class SchemaVersion implements HealthCheck {

    /** The newest migration that this code was written for. */
    public static final int EXPECTED = 1;

    private static final System.Logger LOG = System.getLogger(SchemaVersion.class.getName());

    @Resource(lookup = "jdbc/baton")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        String problem = problem();
        if (problem == null) {
            return HealthCheckResponse.up("schema");
        }
        LOG.log(Level.ERROR, problem);
        return HealthCheckResponse.named("schema")
                .down()
                .withData("problem", problem)
                .build();
    }

    private String problem() {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select coalesce(max(version::int), 0) from flyway_schema_history where success")) {
            row.next();
            int found = row.getInt(1);
            return found >= EXPECTED
                    ? null
                    : "The database's schema has version %d and this server needs version %d. Run the migrations first."
                            .formatted(found, EXPECTED);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The database did not answer", e);
            return "The database does not answer, or was never migrated: " + e.getMessage();
        }
    }
}
