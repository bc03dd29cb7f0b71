package org.batoncrm.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The whole stack, running. What was started is stopped in the opposite order, also when a later part fails to start. */
public final class LocalStack implements AutoCloseable {

    private final Settings settings;
    private final Consumer<String> progress;
    private final Parts parts;
    private Postgres postgres;
    private MailSink mail;

    private LocalStack(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        parts = new Parts(progress);
    }

    /**
     * Starts everything. It ends with {@link #close}, or with this process.
     *
     * @param progress hears what is being done
     * @param fill puts the first data in; called at each start, when the database has its schema and Keycloak is up.
     *     When it was cut short on new data, the next start begins with new data again
     * @throws StackProblem when a part does not start; nothing is left running then
     */
    public static LocalStack start(Settings settings, Consumer<String> progress, Consumer<LocalStack> fill) {
        LocalStack stack = new LocalStack(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::closeAtEndOfProcess, "stop-local-stack"));
        try {
            stack.prepare();
            stack.startParts(fill);
            return stack;
        } catch (RuntimeException | Error e) {
            boolean stopped = stack.parts.isClosed();
            stack.close();
            if (stopped) {
                throw new StackProblem("Stopped before everything was up.", e);
            }
            throw e;
        }
    }

    private void prepare() {
        Machine.check(settings);
        parts.start(() -> Leftovers.lock(settings.data()));
        Leftovers.end(settings.data(), progress);
        Machine.checkPorts(settings.ports());
        if (settings.afresh()) {
            progress.accept("Starting afresh, without the data of before");
            forget();
        } else if (Files.exists(halfFilled())) {
            progress.accept("The data of before are incomplete, because that start was cut short: starting afresh");
            forget();
        }
        if (!Files.exists(settings.data().resolve("postgres"))) {
            markHalfFilled();
        }
    }

    private void forget() {
        for (String each : new String[] {"postgres", "server", "mail", "logs"}) {
            Archive.delete(settings.data().resolve(each));
        }
    }

    private Path halfFilled() {
        return settings.data().resolve("half-filled");
    }

    private void markHalfFilled() {
        try {
            Files.writeString(halfFilled(), "");
        } catch (IOException e) {
            throw new StackProblem("The folder " + settings.data() + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private void startParts(Consumer<LocalStack> fill) {
        Ports ports = settings.ports();
        postgres = step("PostgreSQL on port " + ports.postgres(), () -> parts.start(() -> Postgres.start(settings)));
        var keycloak = CompletableFuture.runAsync(
                () -> step("Keycloak on port " + ports.keycloak(), () -> new Keycloak(settings).start(parts)));
        mail = parts.start(() -> MailSink.start(ports.smtp(), settings.data().resolve("mail")));
        step("The database's schema", postgres::migrate);
        var liberty = CompletableFuture.runAsync(() ->
                step("Open Liberty with Baton on port " + ports.http(), () -> new Liberty(settings).start(parts)));
        await(keycloak);
        if (Files.exists(halfFilled())) {
            step("The first data", () -> fill.accept(this));
            Archive.delete(halfFilled());
        } else {
            fill.accept(this);
        }
        await(liberty);
    }

    private static void await(CompletableFuture<?> part) {
        try {
            part.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }

    private void step(String what, Runnable work) {
        step(what, () -> {
            work.run();
            return null;
        });
    }

    private <T> T step(String what, java.util.function.Supplier<T> work) {
        long begin = System.nanoTime();
        progress.accept("… " + what);
        T result = work.get();
        progress.accept("✓ %s (%d s)".formatted(what, (System.nanoTime() - begin) / 1_000_000_000L));
        return result;
    }

    public Settings settings() {
        return settings;
    }

    public Postgres postgres() {
        return postgres;
    }

    /** The mail sink, to read what was sent. */
    public MailSink mail() {
        return mail;
    }

    /** Keycloak's administration, as Baton itself is allowed to use it, and what a demo needs besides. */
    public KeycloakAdmin keycloak() {
        return new KeycloakAdmin(settings.keycloakUrl(), settings.url() + "/");
    }

    /** Stops everything, and returns when it has stopped. A second call does nothing. */
    @Override
    public void close() {
        parts.close();
    }

    private void closeAtEndOfProcess() {
        if (!parts.isClosed()) {
            progress.accept("Stopping…");
            parts.close();
            progress.accept("Stopped.");
        }
    }
}
