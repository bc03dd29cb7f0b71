package org.batoncrm.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Open Liberty on the loopback address, with the packaged EAR and the configuration that a deployment has, too. */
public final class Liberty {

    /** "An exception occurred while starting the application": the server runs on, without it. */
    private static final String APPLICATION_FAILED = "CWWKZ0002E";

    private final Settings settings;
    private final Path server;

    Liberty(Settings settings) {
        this.settings = settings;
        server = settings.data().resolve("server/servers/baton");
    }

    /** The unpacked runtime; it is unpacked the first time. */
    public static Path runtime(Settings settings) {
        Path home = settings.data().resolve("liberty");
        Archive.unpackOnce(settings.libertyZip(), home);
        return home.resolve("wlp");
    }

    /** Starts the server and waits until it is ready. */
    void start(Parts parts) {
        Path wlp = runtime(settings);
        List<String> command = new ArrayList<>(List.of("bin/server", "run", "baton"));
        if (prepare()) {
            command.add("--clean");
        }
        ServerProcess process =
                parts.start(() -> ServerProcess.start("Open Liberty", command, environment(), wlp, settings));
        process.awaitReady(settings.url() + "/health/ready", APPLICATION_FAILED);
        if (settings.pagesLive()) {
            parts.start(() -> LivePages.start(settings.checkout(), server.resolve("apps/baton.ear")));
        }
    }

    /** Brings the server's folder up to date; true when the application is another than the last time. */
    private boolean prepare() {
        Path ear = settings.checkout().resolve("crm-ear/target/baton.ear");
        if (!Files.exists(ear)) {
            throw new StackProblem("There is no " + ear + ": build crm-ear first.");
        }
        Archive.copyInto(settings.checkout().resolve("crm-ear/src/main/liberty/config"), server);
        Archive.replace(settings.driver(), server.resolve("jdbc/postgresql.jar"));
        Path deployed = server.resolve("apps/baton.ear");
        if (!settings.pagesLive() && Archive.isSame(ear, deployed)) {
            return false;
        }
        if (settings.pagesLive()) {
            LivePages.expand(ear, deployed);
        } else {
            Archive.replace(ear, deployed);
        }
        return true;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("WLP_USER_DIR", settings.data().resolve("server").toString());
        environment.put("BATON_HTTP_HOST", "localhost");
        environment.put("BATON_HTTP_PORT", String.valueOf(settings.ports().http()));
        environment.put("BATON_URL", settings.url());
        environment.put("BATON_DB_HOST", "localhost");
        environment.put("BATON_DB_PORT", String.valueOf(settings.ports().postgres()));
        environment.put("BATON_DB_NAME", "baton");
        environment.put("BATON_DB_USER", "baton_app");
        environment.put("BATON_DB_PASSWORD", Settings.SECRET);
        environment.put("BATON_OIDC_PROVIDER", settings.keycloakUrl() + "/realms/baton");
        environment.put("BATON_OIDC_CLIENT", "baton-web");
        environment.put("BATON_OIDC_SECRET", Settings.SECRET);
        environment.put("BATON_ADMIN_SECRET", Settings.SECRET);
        environment.put("BATON_WEBHOOK_KEY", Settings.SECRET);
        environment.put("BATON_WEBHOOK_LOCAL", "true");
        environment.put("BATON_CANARY_SECRET", Settings.SECRET);
        environment.put("BATON_MAIL_HOST", "localhost");
        environment.put("BATON_MAIL_PORT", String.valueOf(settings.ports().smtp()));
        environment.putAll(settings.server());
        return environment;
    }
}
