package org.batoncrm.stack;

import java.nio.file.Path;

/**
 * Where the stack finds its parts and which ports it uses.
 *
 * @param checkout the root of the checkout
 * @param data where data, logs and unpacked servers live
 * @param libertyZip the Open Liberty runtime as it comes
 * @param keycloakZip the Keycloak distribution as it comes
 * @param driver the PostgreSQL JDBC driver's jar
 * @param httpPort where Baton answers
 */
public record Settings(
        Path checkout,
        Path data,
        Path libertyZip,
        Path keycloakZip,
        Path driver,
        int httpPort,
        int keycloakPort,
        int keycloakManagementPort,
        int postgresPort,
        int smtpPort) {

    /** The one password of everything in the local stack. It guards invented data on a loopback address. */
    public static final String SECRET = "only-for-the-local-stack";

    /** Says with system properties what the build knows; ports have defaults that {@code -Dbaton.…port} changes. */
    public static Settings fromProperties() {
        Path checkout = path("baton.checkout");
        return new Settings(
                checkout,
                Path.of(System.getProperty(
                        "baton.data", checkout.resolve(".demo").toString())),
                path("baton.liberty.zip"),
                path("baton.keycloak.zip"),
                path("baton.driver"),
                Integer.getInteger("baton.http.port", 9080),
                Integer.getInteger("baton.keycloak.port", 8180),
                Integer.getInteger("baton.keycloak.management.port", 8190),
                Integer.getInteger("baton.postgres.port", 5433),
                Integer.getInteger("baton.smtp.port", 3025));
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new StackProblem("The property " + property + " is not set: start the local stack with Maven.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    /** Where Baton answers. */
    public String url() {
        return "http://localhost:" + httpPort;
    }

    /** Where Keycloak answers. */
    public String keycloakUrl() {
        return "http://localhost:" + keycloakPort;
    }
}
