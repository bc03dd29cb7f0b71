package org.batoncrm.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of the stack listen, on the loopback address.
 *
 * @param http Baton itself
 * @param keycloak the login pages and Keycloak's console
 * @param keycloakManagement Keycloak's health
 * @param postgres PostgreSQL
 * @param smtp the mail sink
 */
public record Ports(int http, int keycloak, int keycloakManagement, int postgres, int smtp) {

    static final String HTTP = "baton.http.port";
    static final String KEYCLOAK = "baton.keycloak.port";
    static final String KEYCLOAK_MANAGEMENT = "baton.keycloak.management.port";
    static final String POSTGRES = "baton.postgres.port";
    static final String SMTP = "baton.smtp.port";

    /**
     * The usual ports, or those that the settings name.
     *
     * @throws StackProblem when a setting is not a port
     */
    static Ports fromSettings() {
        return new Ports(
                port(HTTP, 9080),
                port(KEYCLOAK, 8180),
                port(KEYCLOAK_MANAGEMENT, 8190),
                port(POSTGRES, 5433),
                port(SMTP, 3025));
    }

    /** Ports that nobody uses at this moment. */
    public static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            while (sockets.size() < 5) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] free = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return new Ports(free[0], free[1], free[2], free[3], free[4]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each port with the setting that changes it. */
    Map<String, Integer> bySetting() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(HTTP, http);
        ports.put(KEYCLOAK, keycloak);
        ports.put(KEYCLOAK_MANAGEMENT, keycloakManagement);
        ports.put(POSTGRES, postgres);
        ports.put(SMTP, smtp);
        return ports;
    }

    private static int port(String setting, int usual) {
        String given = Settings.given(setting);
        if (given == null) {
            return usual;
        }
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65535) {
            throw new StackProblem(
                    "The setting " + setting + " must be a port between 1 and 65535, not '" + given + "'.");
        }
        return Integer.parseInt(given);
    }
}
