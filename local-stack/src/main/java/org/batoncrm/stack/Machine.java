package org.batoncrm.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the machine must offer before anything is started. */
final class Machine {

    private static final int OLDEST_JAVA = 17;
    private static final long NEEDED_BYTES = 2_500_000_000L;

    private Machine() {}

    /**
     * Looks at the JDK, the disk and the ports.
     *
     * @throws StackProblem when one of them will not do
     */
    static void check(Settings settings) {
        if (Runtime.version().feature() < OLDEST_JAVA) {
            throw new StackProblem("Baton needs JDK " + OLDEST_JAVA + " or newer; this is "
                    + Runtime.version().feature() + ".");
        }
        checkDisk(settings.data());
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("baton.http.port", settings.httpPort());
        ports.put("baton.keycloak.port", settings.keycloakPort());
        ports.put("baton.keycloak.management.port", settings.keycloakManagementPort());
        ports.put("baton.postgres.port", settings.postgresPort());
        ports.put("baton.smtp.port", settings.smtpPort());
        ports.forEach(Machine::checkPort);
    }

    private static void checkDisk(Path data) {
        try {
            Files.createDirectories(data);
            long usable = Files.getFileStore(data).getUsableSpace();
            // An unpacked stack needs little more; a new one is unpacked first
            long needed = Files.exists(data.resolve("postgres")) ? NEEDED_BYTES / 10 : NEEDED_BYTES;
            if (usable < needed) {
                throw new StackProblem("Baton needs %d MB of free disk in %s, and there are %d MB."
                        .formatted(needed / 1_000_000, data, usable / 1_000_000));
            }
        } catch (IOException e) {
            throw new StackProblem("The folder " + data + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void checkPort(String property, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StackProblem(
                    "Port " + port + " is taken. Stop what uses it, or choose another with -D" + property + "=<port>.");
        }
    }
}
