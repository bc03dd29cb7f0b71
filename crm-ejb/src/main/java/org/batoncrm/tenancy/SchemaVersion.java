package org.batoncrm.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The server is ready when the database answers and its schema is at least as new as the code expects. */
@Readiness
@ApplicationScoped
public class SchemaVersion implements HealthCheck {

    /** The newest migration that this code was written for. */
    public static final int EXPECTED = 22;

    private static final String NO_SUCH_TABLE = "42P01";
    private static final int SECONDS_TO_ANSWER = 5;

    private static final System.Logger LOG = System.getLogger(SchemaVersion.class.getName());

    @Resource(lookup = "jdbc/baton")
    private DataSource database;

    private final AtomicReference<String> lastProblem = new AtomicReference<>();

    @Override
    public HealthCheckResponse call() {
        String problem = problem(database);
        // Asked every few seconds, it says once what is wrong
        if (!Objects.equals(lastProblem.getAndSet(problem), problem) && problem != null) {
            LOG.log(Level.ERROR, problem);
        }
        if (problem == null) {
            return HealthCheckResponse.up("schema");
        }
        return HealthCheckResponse.named("schema")
                .down()
                .withData("problem", problem)
                .build();
    }

    /** What keeps the server from working with this database, in a sentence; null when nothing does. */
    static String problem(DataSource database) {
        try (Connection connection = database.getConnection()) {
            int found = version(connection);
            return found >= EXPECTED
                    ? null
                    : "The database's schema has version " + found + " and this server needs version " + EXPECTED
                            + ". Run the migrations first.";
        } catch (SQLException e) {
            // The driver's own words may name hosts and users: they are for the log, not for whoever asks for health
            LOG.log(Level.DEBUG, "The database did not answer", e);
            return "The database does not answer.";
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.setQueryTimeout(SECONDS_TO_ANSWER);
            try (ResultSet row = sql.executeQuery(
                    "select coalesce(max(version::int), 0) from flyway_schema_history where success")) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(e.getSQLState())) {
                return 0;
            }
            throw e;
        }
    }
}
