package org.batoncrm.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.batoncrm.bench.scale.Growth;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.Settings;
import org.batoncrm.stack.StackProblem;
import org.batoncrm.stack.demo.DemoData;

/**
 * Whether one tenant feels how many others there are: its pages with 10 tenants, and in the same run with 10,000; and what
 * so many organizations do to Keycloak.
 */
public final class TenantsBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private TenantsBench() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        // The limit of a plan would be measured otherwise
        Settings settings = Settings.ofThisRun().forTests().withServer(Map.of("BATON_API_PER_MINUTE", "100000000"));
        Growth growth = new Growth(
                OUT,
                Duration.ofSeconds(Integer.getInteger("bench.warmup", 90)),
                Integer.getInteger("bench.rounds", 100),
                Integer.getInteger("bench.few", 10),
                Integer.getInteger("bench.many", 10_000));
        try {
            try (LocalStack stack = LocalStack.start(settings, OUT::println, DemoData::seed)) {
                growth.begin(stack);
            }
            try (LocalStack stack = LocalStack.start(settings.again(), OUT::println, DemoData::seed)) {
                growth.end(stack, Integer.getInteger("bench.clocks", 0));
            }
        } catch (StackProblem e) {
            OUT.println(e.getMessage());
            System.exit(1);
        }
    }
}
