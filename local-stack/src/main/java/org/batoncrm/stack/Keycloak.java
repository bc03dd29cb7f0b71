package org.batoncrm.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak on a loopback address, with the realm and the theme of {@code docker/keycloak}. */
final class Keycloak {

    private Keycloak() {}

    /** Starts the server and waits until it is ready. */
    static ServerProcess start(Settings settings) {
        Path base = settings.data().resolve("keycloak");
        Archive.unpackOnce(settings.keycloakZip(), base);
        Path home = base.resolve(settings.keycloakZip()
                .getFileName()
                .toString()
                .replace("-quarkus-dist", "")
                .replace(".zip", ""));
        Path shipped = settings.checkout().resolve("docker/keycloak");
        Archive.copy(shipped.resolve("baton-realm.json"), home.resolve("data/import/baton-realm.json"));
        Archive.copy(shipped.resolve("themes/baton"), home.resolve("themes/baton"));
        Path logs = settings.data().resolve("logs");
        Path built = home.resolve(".built");
        if (!Files.exists(built)) {
            ServerProcess.start(
                            "Keycloak's build",
                            List.of("bin/kc.sh", "build", "--db=postgres", "--health-enabled=true"),
                            Map.of(),
                            home,
                            logs.resolve("keycloak-build.log"))
                    .await();
            Archive.copy(shipped.resolve("baton-realm.json"), built);
        }
        ServerProcess server = ServerProcess.start(
                "Keycloak", command(settings), environment(settings), home, logs.resolve("keycloak.log"));
        try {
            return server.awaitReady("http://localhost:" + settings.keycloakManagementPort() + "/health/ready");
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static List<String> command(Settings settings) {
        return List.of(
                "bin/kc.sh",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + settings.keycloakPort(),
                "--http-management-host=localhost",
                "--http-management-port=" + settings.keycloakManagementPort(),
                "--hostname=" + settings.keycloakUrl());
    }

    private static Map<String, String> environment(Settings settings) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", "jdbc:postgresql://localhost:" + settings.postgresPort() + "/keycloak");
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", Settings.SECRET);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Settings.SECRET);
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
        environment.put("BATON_URL", settings.url());
        environment.put("BATON_OIDC_SECRET", Settings.SECRET);
        environment.put("BATON_ADMIN_SECRET", Settings.SECRET);
        environment.put("BATON_MAIL_HOST", "localhost");
        environment.put("BATON_MAIL_PORT", String.valueOf(settings.smtpPort()));
        return environment;
    }
}
