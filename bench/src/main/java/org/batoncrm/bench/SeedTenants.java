package org.batoncrm.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.batoncrm.bench.seed.SeedTarget;
import org.batoncrm.bench.seed.Seeding;
import org.batoncrm.stack.StackProblem;

/** Fills a test system that runs, such as the demo, with invented tenants. What is there already stays as it is. */
public final class SeedTenants {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private SeedTenants() {}

    public static void main(String[] arguments) {
        int tenants = Integer.getInteger("seed.tenants", 10_000);
        try {
            new Seeding(SeedTarget.ofThisRun(), OUT::println).tenants(tenants);
            OUT.println(
                    "There are " + tenants + " invented tenants: scale-00001@example.com and so on, each the admin of"
                            + " one, with the demo's password");
        } catch (StackProblem e) {
            OUT.println(e.getMessage());
            System.exit(1);
        }
    }
}
