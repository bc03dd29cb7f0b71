package org.batoncrm.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that runs as a process of its own, and ends with us. */
final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pidFile;

    private ServerProcess(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** Starts a server, or runs a command to its end with {@link #awaitEnd}. What it prints goes to the log. */
    static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path folder, Settings settings) {
        String file = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        Path log = settings.log(file);
        Path pidFile = settings.data().resolve("run").resolve(file + ".pid");
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            Leftovers.remember(pidFile, process.toHandle());
            return new ServerProcess(name, process, log, pidFile);
        } catch (IOException e) {
            throw new StackProblem(name + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    /** Waits until the command has ended well. */
    void awaitEnd() {
        try {
            if (process.waitFor() != 0) {
                throw failed();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Waits until the server says at this address that it is ready.
     *
     * @param hopeless what stands in the log when that will never be
     * @throws StackProblem when the server stops by itself, or cannot become ready
     */
    void awaitReady(String url, String hopeless) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ask = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant end = Instant.now().plus(LONGEST_START);
        while (Instant.now().isBefore(end)) {
            if (isReady(http, ask)) {
                return;
            }
            try {
                if (process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw failed();
                }
                if (hopeless != null
                        && Files.readString(log, StandardCharsets.ISO_8859_1).contains(hopeless)) {
                    throw new StackProblem(name + " could not start what runs in it: its log says why, " + log);
                }
            } catch (IOException e) {
                throw new StackProblem("The log " + log + " cannot be read: " + e.getMessage() + ".", e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        throw new StackProblem(name + " was not ready within " + LONGEST_START.toMinutes() + " minutes: see " + log);
    }

    private boolean isReady(HttpClient http, HttpRequest ask) {
        try {
            return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private StackProblem failed() {
        return new StackProblem(name + " stopped by itself: its log says why, " + log);
    }

    private StackProblem interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StackProblem("Interrupted while waiting for " + name + ".", e);
    }

    @Override
    public void close() {
        Leftovers.end(process.toHandle());
        Archive.delete(pidFile);
    }
}
