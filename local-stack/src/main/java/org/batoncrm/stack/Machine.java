package org.batoncrm.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** What the machine must offer before anything is started. */
final class Machine {

    private static final int OLDEST_JAVA = 17;

    /** Keycloak and Open Liberty unpacked, PostgreSQL, its data and its log: 800 MB were measured. */
    private static final long NEEDED_AT_FIRST = 1_500_000_000L;

    private static final long NEEDED_LATER = 300_000_000L;

    private Machine() {}

    /**
     * Looks at the JDK and the disk.
     *
     * @throws StackProblem when one of them will not do
     */
    static void check(Settings settings) {
        int java = Runtime.version().feature();
        if (java < OLDEST_JAVA) {
            throw new StackProblem("Baton needs JDK " + OLDEST_JAVA + " or newer; this is " + java + ".");
        }
        checkDisk(settings.data());
    }

    private static void checkDisk(Path data) {
        try {
            Files.createDirectories(data);
            long usable = Files.getFileStore(data).getUsableSpace();
            requireSpace(data, usable);
        } catch (IOException e) {
            throw new StackProblem("The folder " + data + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    static void requireSpace(Path data, long usable) {
        long needed = Files.exists(data.resolve("liberty")) ? NEEDED_LATER : NEEDED_AT_FIRST;
        if (usable < needed) {
            throw new StackProblem("The disk is too full: Baton needs %d MB in %s, and there are %d MB."
                    .formatted(needed / 1_000_000, data, usable / 1_000_000));
        }
    }

    /**
     * Looks whether all ports can be had.
     *
     * @throws StackProblem when one of them is taken, or named twice
     */
    static void checkPorts(Ports ports) {
        Set<Integer> seen = new HashSet<>();
        ports.bySetting().forEach((setting, port) -> {
            if (!seen.add(port)) {
                throw new StackProblem("Port " + port + " is set twice: give " + setting + " another one.");
            }
            checkFree(setting, port);
        });
    }

    private static void checkFree(String setting, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StackProblem(
                    "Port " + port + " is taken: stop what uses it, or choose another with -D" + setting + "=<port>.",
                    e);
        }
    }
}
