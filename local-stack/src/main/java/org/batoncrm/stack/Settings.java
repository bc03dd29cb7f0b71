package org.batoncrm.stack;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the stack finds its parts, where it keeps its data, and how it runs.
 *
 * @param checkout the root of the checkout
 * @param data where data, logs and unpacked servers live
 * @param libertyZip the Open Liberty runtime as it comes
 * @param keycloakZip the Keycloak distribution as it comes
 * @param driver the PostgreSQL JDBC driver's jar
 * @param ports where the parts listen
 * @param afresh whether what an earlier run stored is thrown away
 * @param pagesLive whether edits of pages and style sheets show without a build
 * @param server further settings of the server, by their names in its environment
 */
public record Settings(
        Path checkout,
        Path data,
        Path libertyZip,
        Path keycloakZip,
        Path driver,
        Ports ports,
        boolean afresh,
        boolean pagesLive,
        Map<String, String> server) {

    /** The one password of everything in the local stack. It guards invented data on a loopback address. */
    public static final String SECRET = "only-for-the-local-stack";

    /**
     * The settings of this run: system properties ({@code -Dbaton.http.port=9081}) or, where one is not set, the
     * environment ({@code BATON_HTTP_PORT}). The build says where the parts are.
     *
     * @throws StackProblem when a setting is missing or wrong
     */
    public static Settings ofThisRun() {
        Path checkout = path("baton.checkout");
        String data = given("baton.data");
        return new Settings(
                checkout,
                (data == null ? checkout.resolve(".demo") : Path.of(data))
                        .toAbsolutePath()
                        .normalize(),
                path("baton.liberty.zip"),
                path("baton.keycloak.zip"),
                path("baton.driver"),
                Ports.fromSettings(),
                isOn("reset"),
                isOn("baton.live"),
                Map.of());
    }

    /** The same with free ports and without any data of before. */
    public Settings forTests() {
        return new Settings(checkout, data, libertyZip, keycloakZip, driver, Ports.free(), true, false, server);
    }

    /** The same once more, on what it has stored. */
    public Settings again() {
        return new Settings(checkout, data, libertyZip, keycloakZip, driver, ports, false, pagesLive, server);
    }

    /** The same with these settings of the server besides, by their names in its environment. */
    public Settings withServer(Map<String, String> more) {
        return new Settings(
                checkout, data, libertyZip, keycloakZip, driver, ports, afresh, pagesLive, Map.copyOf(more));
    }

    /** The value of a setting; null when it is not given. */
    static String given(String setting) {
        String value = System.getProperty(setting);
        if (value == null) {
            value = System.getenv(setting.replace('.', '_').toUpperCase(Locale.ROOT));
        }
        return value == null || value.isBlank() ? null : value.trim();
    }

    /** {@code -Dreset} and {@code -Dreset=true} are on: Maven gives the first the value "true". */
    private static boolean isOn(String setting) {
        return Boolean.parseBoolean(System.getProperty(setting));
    }

    private static Path path(String setting) {
        String value = given(setting);
        if (value == null || value.startsWith("${")) {
            throw new StackProblem("The setting " + setting + " is missing: start the local stack with Maven.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    /** Where Baton answers. */
    public String url() {
        return "http://localhost:" + ports.http();
    }

    /** Where Keycloak answers. */
    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }
}
