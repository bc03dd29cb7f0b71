package org.batoncrm.stack;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.batoncrm.stack.demo.DemoData;

/** Starts the stack with demo data, says where it is, and keeps it running until Ctrl-C. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING); // progress is told here, in fewer words
        Settings settings = Settings.fromProperties();
        if (System.getProperty("reset") != null) {
            say("Starting afresh: deleting " + settings.data());
            Archive.delete(settings.data().resolve("postgres"));
        }
        try (LocalStack stack = LocalStack.start(settings, Demo::say, DemoData::seed)) {
            say("");
            say("Baton is ready: " + settings.url());
            say("");
            table(DemoData.logins());
            say("");
            say("Everybody's password is " + KeycloakAdmin.PASSWORD + ". Stop with Ctrl-C.");
            new CountDownLatch(1).await();
        } catch (StackProblem e) {
            say(e.getMessage());
            System.exit(1);
        }
    }

    private static void table(List<DemoData.Login> logins) {
        logins.forEach(login -> say("  %-34s %-26s %s".formatted(login.email(), login.company(), login.roles())));
    }

    private static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }
}
