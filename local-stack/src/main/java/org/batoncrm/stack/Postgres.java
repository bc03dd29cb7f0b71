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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL on the loopback address, with Baton's and Keycloak's databases in it. */
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts the server of the stack. */
    static Postgres start(Settings settings) {
        return start(
                settings, settings.data().resolve("postgres"), settings.ports().postgres());
    }

    /**
     * Starts a server of its own, beside the stack's: on new data, and on the stack's port. Close it.
     *
     * @param name the folder of its data in the data folder
     * @throws StackProblem when it does not start
     */
    public static Postgres afresh(Settings settings, String name) {
        Path data = settings.data().resolve(name);
        Leftovers.endPostgres(data);
        Archive.delete(data);
        return start(settings, data, settings.ports().postgres());
    }

    private static Postgres start(Settings settings, Path data, int port) {
        try {
            Files.createDirectories(data.getParent());
            Postgres postgres = new Postgres(EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(
                            settings.data().resolve("postgres-binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false) // it ends after those who use it
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "150")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(serverLog(settings)))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(serverLog(settings)))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start());
            postgres.createDatabases(settings.checkout().resolve("docker/postgres/roles.sql"));
            return postgres;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StackProblem(
                    "PostgreSQL did not start: " + e.getMessage() + "; its log is " + settings.log("postgres"), e);
        }
    }

    private static java.io.File serverLog(Settings settings) throws IOException {
        Path log = settings.log("postgres");
        Files.createDirectories(log.getParent());
        return log.toFile();
    }

    private void createDatabases(Path roles) throws SQLException, IOException {
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement sql = admin.createStatement()) {
            try (ResultSet there = sql.executeQuery("select 1 from pg_database where datname = 'keycloak'")) {
                if (there.next()) {
                    return;
                }
            }
            // The file is written for psql, which fills in its variables; here all have the same value
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

    /**
     * How many statements the server has sent so far for what it was asked: those of transactions, of tenancy and of the
     * server's own clocks are left out.
     *
     * @throws SQLException when the server does not answer
     */
    public long statementsSent() throws SQLException {
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement sql = admin.createStatement()) {
            sql.execute("create extension if not exists pg_stat_statements");
            try (ResultSet sum = sql.executeQuery(
                    """
                    select coalesce(sum(calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
                    where r.rolname = 'baton_app' and query !~* '^(begin|commit|rollback|set|show)|set_config|api_usage|link_events|\\(webhooks = |(from|into|update) webhook|for no key update|change_under_way|transfer_due|sign_up|tenant_figures'""")) {
                sum.next();
                return sum.getLong(1);
            }
        }
    }

    /**
     * What the server has asked of the database's tables so far without naming the tenant. PostgreSQL writes {@code $1} in
     * the place of values.
     *
     * @throws SQLException when the server does not answer
     */
    public List<String> statementsWithoutTenant() throws SQLException {
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement sql = admin.createStatement()) {
            sql.execute("create extension if not exists pg_stat_statements");
            List<String> found = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery(
                    """
                    select query from pg_stat_statements s join pg_roles r on r.oid = s.userid
                    where r.rolname = 'baton_app' and query ~* '\\m(from|into|update)\\M' and query !~* 'tenant_id'""")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    /** The address of Baton's database for the application's role. */
    public String applicationUrl() {
        return "jdbc:postgresql://localhost:%d/baton?user=baton_app&password=%s&stringtype=unspecified"
                .formatted(server.getPort(), Settings.SECRET);
    }

    public int port() {
        return server.getPort();
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
