package org.batoncrm.stack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.batoncrm.stack.demo.DemoData;

/** Starts the stack with demo data, says where it is, and keeps it running until Ctrl-C. */
public final class Demo {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String LINE = "  %-34s %-34s %s";

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING); // progress is told here, in fewer words
        try {
            Settings settings = Settings.ofThisRun();
            say("");
            say("Starting Baton (the first time takes about two minutes; logs are in " + settings.data() + "/logs)");
            LocalStack stack = LocalStack.start(settings, Demo::say, DemoData::seed);
            tell(stack);
            new CountDownLatch(1).await();
        } catch (StackProblem e) {
            say(e.getMessage());
            System.exit(1);
        }
    }

    private static void tell(LocalStack stack) {
        say("");
        say("Baton is ready: " + stack.settings().url());
        say("");
        say(LINE.formatted("E-mail", "Company", "Roles"));
        List<DemoData.Login> logins = DemoData.logins();
        logins.forEach(login -> say(LINE.formatted(login.email(), login.company(), login.roles())));
        say("");
        say("  Password of everybody: " + KeycloakAdmin.PASSWORD);
        say("  Mail that Baton sends: " + stack.mail().folder());
        say("  Keycloak's console:    " + stack.settings().keycloakUrl() + "/admin/ (admin, " + Settings.SECRET + ")");
        say("");
        say("Stop with Ctrl-C.");
    }

    private static void say(String text) {
        OUT.println(text);
    }
}
