package org.batoncrm.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL on a loopback address, with Baton's and Keycloak's databases in it. */
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts the server on the data of the last time, or on new ones. */
    static Postgres start(Settings settings) {
        try {
            Postgres postgres = new Postgres(EmbeddedPostgres.builder()
                    .setPort(settings.postgresPort())
                    .setDataDirectory(settings.data().resolve("postgres"))
                    .setOverrideWorkingDirectory(
                            settings.data().resolve("postgres-binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("max_connections", "150")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start());
            postgres.createDatabases(settings.checkout().resolve("docker/postgres/roles.sql"));
            return postgres;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StackProblem("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private void createDatabases(Path roles) throws SQLException, IOException {
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement sql = admin.createStatement()) {
            try (ResultSet there = sql.executeQuery("select 1 from pg_database where datname = 'keycloak'")) {
                if (there.next()) {
                    return;
                }
            }
            String script = Files.readString(roles)
                    .replaceAll("(?m)^--.*$", "")
                    .replaceAll(":'\\w+'", "'" + Settings.SECRET + "'");
            for (String statement : script.split(";")) {
                if (!statement.isBlank()) {
                    sql.execute(statement);
                }
            }
        }
    }

    /** Brings Baton's database to the newest schema, as its owner. */
    public void migrate() {
        Flyway.configure()
                .dataSource(owner())
                .placeholders(Map.of("appRole", "baton_app"))
                .load()
                .migrate();
    }

    /** Baton's database as the owner of its tables sees it. */
    public DataSource owner() {
        return server.getDatabase("baton_owner", "baton", Map.of("password", Settings.SECRET));
    }

    /** The address of Baton's database for the application's role. */
    public String applicationUrl() {
        return "jdbc:postgresql://localhost:%d/baton?user=baton_app&password=%s&stringtype=unspecified"
                .formatted(server.getPort(), Settings.SECRET);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new StackProblem("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
