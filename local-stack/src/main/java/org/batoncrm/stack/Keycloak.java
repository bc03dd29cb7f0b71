package org.batoncrm.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak on the loopback address, with the realm and the theme of {@code docker/keycloak}, and the guard. */
final class Keycloak {

    private static final List<String> BUILD = List.of("bin/kc.sh", "build", "--db=postgres", "--health-enabled=true");

    private final Settings settings;
    private final Path home;

    Keycloak(Settings settings) {
        this.settings = settings;
        String zip = settings.keycloakZip().getFileName().toString();
        home = settings.data()
                .resolve("keycloak")
                .resolve(zip.replace("-quarkus-dist", "").replace(".zip", ""));
    }

    /** Starts the server and waits until it is ready. The first time it is unpacked, and builds itself. */
    void start(Parts parts) {
        Archive.unpackOnce(settings.keycloakZip(), home.getParent());
        Path shipped = settings.checkout().resolve("docker/keycloak");
        Archive.replace(shipped.resolve("baton-realm.json"), home.resolve("data/import/baton-realm.json"));
        Archive.replace(shipped.resolve("themes/baton"), home.resolve("themes/baton"));
        Archive.update(guard(), installedGuard());
        buildOnce(parts);
        ServerProcess server =
                parts.start(() -> ServerProcess.start("Keycloak", command(), environment(), home, settings));
        server.awaitReady("http://localhost:" + settings.ports().keycloakManagement() + "/health/ready", null);
    }

    /** What Baton adds to Keycloak. */
    private Path guard() {
        Path jar = settings.checkout().resolve("keycloak-guard/target/keycloak-guard.jar");
        if (!Files.exists(jar)) {
            throw new StackProblem("There is no " + jar + ": build keycloak-guard first.");
        }
        return jar;
    }

    private Path installedGuard() {
        return home.resolve("providers/keycloak-guard.jar");
    }

    /** Once for each way to build it, and for each version of what Baton adds: Keycloak knows that by the file's time. */
    private void buildOnce(Parts parts) {
        Path built = home.resolve(".built");
        try {
            String how = String.join(" ", BUILD) + " " + Files.getLastModifiedTime(installedGuard());
            if (Files.exists(built) && Files.readString(built).equals(how)) {
                return;
            }
            parts.start(() -> ServerProcess.start("Keycloak build", BUILD, Map.of(), home, settings))
                    .awaitEnd();
            Files.writeString(built, how);
        } catch (IOException e) {
            throw new StackProblem("Keycloak could not be built: " + e.getMessage() + ".", e);
        }
    }

    private List<String> command() {
        return List.of(
                "bin/kc.sh",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + settings.ports().keycloak(),
                "--http-management-host=localhost",
                "--http-management-port=" + settings.ports().keycloakManagement(),
                "--hostname=" + settings.keycloakUrl());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "KC_DB_URL", "jdbc:postgresql://localhost:" + settings.ports().postgres() + "/keycloak");
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", Settings.SECRET);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Settings.SECRET);
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
        environment.put("BATON_URL", settings.url());
        environment.put("BATON_OIDC_SECRET", Settings.SECRET);
        environment.put("BATON_ADMIN_SECRET", Settings.SECRET);
        environment.put("BATON_CANARY_SECRET", Settings.SECRET);
        environment.put("BATON_MAIL_HOST", "localhost");
        environment.put("BATON_MAIL_PORT", String.valueOf(settings.ports().smtp()));
        return environment;
    }
}
