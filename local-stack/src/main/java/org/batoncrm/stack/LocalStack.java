package org.batoncrm.stack;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The whole stack, running. What was started is stopped in the opposite order, also when a later part fails to start. */
public final class LocalStack implements AutoCloseable {

    private final Settings settings;
    private final Consumer<String> progress;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private Postgres postgres;
    private GreenMail mail;

    private LocalStack(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Starts everything.
     *
     * @param progress hears what is being done
     * @param afterIdentity what is to be done when the database and Keycloak are up and the server is not, yet
     * @throws StackProblem when a part does not start; nothing is left running then
     */
    public static LocalStack start(Settings settings, Consumer<String> progress, Consumer<LocalStack> afterIdentity) {
        Machine.check(settings);
        LocalStack stack = new LocalStack(settings, progress);
        Thread atEnd = new Thread(stack::close, "stop-local-stack");
        Runtime.getRuntime().addShutdownHook(atEnd);
        try {
            stack.startParts(afterIdentity);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void startParts(Consumer<LocalStack> afterIdentity) {
        progress.accept("Starting PostgreSQL on port " + settings.postgresPort());
        postgres = Postgres.start(settings);
        keep(postgres);
        progress.accept("Bringing the database to the newest schema");
        postgres.migrate();
        progress.accept("Starting the mail sink on port " + settings.smtpPort());
        mail = new GreenMail(new ServerSetup(settings.smtpPort(), "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        keep(mail::stop);
        progress.accept("Starting Keycloak on port " + settings.keycloakPort() + " (the first time it builds itself)");
        keep(Keycloak.start(settings));
        afterIdentity.accept(this);
        progress.accept("Starting Open Liberty with Baton on port " + settings.httpPort());
        keep(Liberty.start(settings));
    }

    private synchronized void keep(AutoCloseable part) {
        running.push(part);
    }

    public Settings settings() {
        return settings;
    }

    public Postgres postgres() {
        return postgres;
    }

    /** The mail sink, to read what was sent. */
    public GreenMail mail() {
        return mail;
    }

    /** Keycloak's administration, as Baton itself is allowed to use it. */
    public KeycloakAdmin keycloak() {
        return new KeycloakAdmin(settings.keycloakUrl());
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                progress.accept("While stopping: " + e.getMessage());
            }
        }
    }
}
