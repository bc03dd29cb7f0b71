package org.batoncrm.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Brings up the database that the tested services work on, and writes the settings of their server. */
public class ServicesServer implements LauncherSessionListener {

    private static final String SECRET = "only-for-tests";

    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Path server = Path.of("target/liberty/wlp/usr/servers/services");
        if (!Files.isDirectory(server)) {
            return; // the tests without a container run in this module, too
        }
        try {
            postgres = EmbeddedPostgres.builder().start();
            prepareDatabase();
            Files.copy(
                    Path.of("src/test/liberty/server.xml"),
                    server.resolve("server.xml"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(
                    server.resolve("bootstrap.properties"),
                    """
                    test.http.port=%d
                    test.db.port=%d
                    test.db.password=%s
                    """
                            .formatted(freePort(), postgres.getPort(), SECRET));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database for the tests could not be prepared", e);
        }
    }

    private void prepareDatabase() throws SQLException {
        try (Connection admin = postgres.getPostgresDatabase().getConnection();
                Statement sql = admin.createStatement()) {
            sql.execute("create role baton_owner login password '" + SECRET + "'");
            sql.execute("create role baton_app login password '" + SECRET + "'");
            sql.execute("create database baton owner baton_owner");
        }
        var owner = postgres.getDatabase("baton_owner", "baton");
        Flyway.configure()
                .dataSource(owner)
                .placeholders(java.util.Map.of("appRole", "baton_app"))
                .load()
                .migrate();
        try (Connection connection = owner.getConnection()) {
            TestTenants.create(connection);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
