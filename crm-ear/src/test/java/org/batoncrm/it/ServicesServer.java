package org.batoncrm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.batoncrm.stack.Liberty;
import org.batoncrm.stack.Postgres;
import org.batoncrm.stack.Settings;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Brings up the database that the tested services work on, and writes the settings of their server. Database and server
 * are their own: what these tests write does not meet the browser's tests.
 */
public class ServicesServer implements LauncherSessionListener {

    /** What {@code arquillian.xml} calls the server. */
    private static final String NAME = "baton.services.server";

    private static int port;

    private Postgres postgres;

    /** Where the database listens. */
    static int port() {
        return port;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("baton.liberty.zip") == null) {
            return; // the tests without a container run in this module, too
        }
        Settings settings = Settings.ofThisRun().forTests();
        try {
            // Arquillian finds a server by its name among all processes of the machine: each checkout has its own
            String name =
                    "services-" + Integer.toHexString(settings.data().toString().hashCode());
            System.setProperty(NAME, name);
            Path server = Liberty.runtime(settings).resolve("usr/servers").resolve(name);
            postgres = Postgres.afresh(settings, "services-postgres");
            port = postgres.port();
            postgres.migrate();
            try (Connection owner = postgres.owner().getConnection()) {
                TestTenants.create(owner);
            }
            prepare(server, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database for the tests could not be prepared", e);
        }
    }

    private void prepare(Path server, Settings settings) throws IOException {
        Files.createDirectories(server.resolve("jdbc"));
        Files.copy(settings.driver(), server.resolve("jdbc/postgresql.jar"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                Path.of("src/test/liberty/server.xml"),
                server.resolve("server.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                server.resolve("bootstrap.properties"),
                """
                test.http.port=%d
                test.db.port=%d
                test.db.password=%s
                """
                        .formatted(settings.ports().http(), postgres.port(), Settings.SECRET));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            postgres.close();
        }
    }
}
