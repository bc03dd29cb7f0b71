package org.batoncrm.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    private final String name;
    private final Process process;
    private final Path log;

    private ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts a server, or runs a command to its end with {@link #await}. What it prints goes to the log. */
    static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return new ServerProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new StackProblem(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Waits until the command has ended well. */
    void await() {
        try {
            if (process.waitFor() != 0) {
                throw failed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while waiting for " + name, e);
        }
    }

    /** Waits until the server says at this address that it is ready. */
    ServerProcess awaitReady(String url) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ask = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant end = Instant.now().plus(LONGEST_START);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw failed();
            }
            try {
                if (http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return this;
                }
                pause();
            } catch (IOException e) {
                pause(); // not listening yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackProblem("Interrupted while waiting for " + name, e);
            }
        }
        throw new StackProblem(
                name + " did not become ready within " + LONGEST_START.toMinutes() + " minutes; see " + log);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private StackProblem failed() {
        return new StackProblem(name + " stopped by itself; its log says why: " + log);
    }

    @Override
    public void close() {
        List<ProcessHandle> all = java.util.stream.Stream.concat(
                        process.descendants(), java.util.stream.Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle handle : all) {
            try {
                handle.onExit().get(20, TimeUnit.SECONDS);
            } catch (java.util.concurrent.TimeoutException e) {
                handle.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                handle.destroyForcibly();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new StackProblem("Could not wait for the end of " + name, e);
            }
        }
    }
}
