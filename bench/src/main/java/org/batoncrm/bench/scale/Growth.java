package org.batoncrm.bench.scale;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.batoncrm.bench.seed.SeedTarget;
import org.batoncrm.bench.seed.Seeding;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.StackProblem;

/**
 * Measures a stack with few tenants, lets it grow, and measures it again after a new start: servers get quicker the longer
 * they run, and so both measurements begin with new ones.
 */
public final class Growth {

    private static final int LOGINS = 15;
    private static final int OPENINGS = 15;
    private static final String DATABASE = "(database, a look at all)";

    private final PrintStream out;
    private final Duration warmUp;
    private final int rounds;
    private final int few;
    private final int many;
    private Samples before;

    /**
     * @param warmUp how long everything is looked at before each of the two measurements
     * @param rounds how many times each page is looked at for a measurement
     */
    public Growth(PrintStream out, Duration warmUp, int rounds, int few, int many) {
        this.out = out;
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.few = few;
        this.many = many;
    }

    /** Measures a new stack with few tenants, and then lets it grow. */
    public void begin(LocalStack stack) {
        SeedTarget target = SeedTarget.of(stack);
        Seeding seeding = new Seeding(target, out::println);
        seeding.tenants(few);
        tidyUp(stack);
        before = samples(stack, few);
        KeycloakProbe keycloak = new KeycloakProbe(stack, target);
        keycloak.measure(few, out);
        for (int size : new int[] {many / 10, many / 2, many}) {
            if (size > few) {
                out.printf(Locale.ROOT, "Organizations in a second: %.1f%n", seeding.organizations(size));
                keycloak.measure(size, out);
            }
        }
        out.printf(Locale.ROOT, "Tenants' rows in a second: %.1f%n", seeding.rows());
        tidyUp(stack);
    }

    /**
     * Measures the stack that has grown and was started again, and prints what came of it.
     *
     * @param clocks how many minutes to wait at the most for the next of the clocks' rounds through all tenants
     */
    public void end(LocalStack stack, int clocks) {
        Samples after = samples(stack, many);
        print(after);
        Clocks hands = new Clocks(stack);
        hands.tell(out);
        new KeycloakProbe(stack, SeedTarget.of(stack)).measure(many, out);
        hands.awaitRound(clocks, out);
    }

    /** What a database that has grown for months has had done to it, and a new one has not yet. */
    private static void tidyUp(LocalStack stack) {
        try (Connection connection = stack.postgres().owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("vacuum (analyze)");
        } catch (SQLException e) {
            throw new StackProblem("The database could not be tidied up: " + e.getMessage(), e);
        }
    }

    private Samples samples(LocalStack stack, int tenants) {
        out.println("Warming up with " + tenants + " tenants");
        Pages pages = new Pages(stack);
        Operator operator = new Operator(stack);
        Samples ignored = new Samples();
        for (long end = System.nanoTime() + warmUp.toNanos(); System.nanoTime() < end; ) {
            pages.lookAround(5, ignored);
            pages.signIn(1, ignored);
            operator.lookAtTenants(2, tenants, ignored);
            operator.openTenants("warm-" + tenants, 1, ignored);
        }
        out.println("Measuring");
        Samples samples = new Samples();
        Clocks hands = new Clocks(stack);
        hands.begin();
        pages.lookAround(rounds, samples);
        samples.add(DATABASE, hands.spent() / rounds);
        pages.signIn(LOGINS, samples);
        operator.lookAtTenants(rounds / 2, tenants, samples);
        operator.openTenants("new-" + tenants, OPENINGS, samples);
        out.printf(
                Locale.ROOT,
                "%s: median %.0f ms, longest %.0f ms, load of the machine %.1f%n",
                Operator.OPENING,
                samples.median(Operator.OPENING),
                samples.longest(Operator.OPENING),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return samples;
    }

    private void print(Samples after) {
        out.printf(Locale.ROOT, "%-30s %6s %10d %10d %7s %9s%n", "median, ms", "each", few, many, "ratio", "longest");
        for (String what : before.names()) {
            out.printf(
                    Locale.ROOT,
                    "%-30s %6d %10.1f %10.1f %7.2f %9.0f%n",
                    what,
                    before.count(what),
                    before.median(what),
                    after.median(what),
                    after.median(what) / before.median(what),
                    after.longest(what));
        }
    }
}
