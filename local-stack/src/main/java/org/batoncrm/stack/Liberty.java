package org.batoncrm.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Open Liberty on a loopback address, with the packaged EAR and the configuration that a deployment has, too. */
final class Liberty {

    private Liberty() {}

    /** Starts the server and waits until it is ready. */
    static ServerProcess start(Settings settings) {
        Path home = settings.data().resolve("liberty");
        Archive.unpackOnce(settings.libertyZip(), home);
        Path wlp = home.resolve("wlp");
        Path server = settings.data().resolve("server/servers/baton");
        Path ear = settings.checkout().resolve("crm-ear");
        Archive.copy(ear.resolve("src/main/liberty/config"), server);
        Archive.copy(ear.resolve("target/baton.ear"), server.resolve("apps/baton.ear"));
        Archive.copy(settings.driver(), server.resolve("jdbc/postgresql.jar"));
        ServerProcess process = ServerProcess.start(
                "Open Liberty",
                List.of("bin/server", "run", "baton", "--clean"),
                environment(settings),
                wlp,
                settings.data().resolve("logs/liberty.log"));
        try {
            return process.awaitReady(settings.url() + "/health/ready");
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static Map<String, String> environment(Settings settings) {
        Map<String, String> environment = new HashMap<>();
        environment.put("WLP_USER_DIR", settings.data().resolve("server").toString());
        environment.put("BATON_HTTP_HOST", "localhost");
        environment.put("BATON_HTTP_PORT", String.valueOf(settings.httpPort()));
        environment.put("BATON_URL", settings.url());
        environment.put("BATON_DB_HOST", "localhost");
        environment.put("BATON_DB_PORT", String.valueOf(settings.postgresPort()));
        environment.put("BATON_DB_NAME", "baton");
        environment.put("BATON_DB_USER", "baton_app");
        environment.put("BATON_DB_PASSWORD", Settings.SECRET);
        environment.put("BATON_OIDC_PROVIDER", settings.keycloakUrl() + "/realms/baton");
        environment.put("BATON_OIDC_CLIENT", "baton-web");
        environment.put("BATON_OIDC_SECRET", Settings.SECRET);
        environment.put("BATON_MAIL_HOST", "localhost");
        environment.put("BATON_MAIL_PORT", String.valueOf(settings.smtpPort()));
        return environment;
    }
}
