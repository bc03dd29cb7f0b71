package org.batoncrm.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.Settings;
import org.batoncrm.stack.StackProblem;
import org.batoncrm.stack.demo.DemoData;

/**
 * Ways from a new lead to an assigned booking order in a second: over HTTP, and beside it the same statements sent to the
 * same database by pgbench, which is the floor. The two take turns, so that a noisy machine meets both; the ratio is what
 * counts.
 */
public final class WayBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int[] CLIENTS = {1, 4, 16};

    /** What one turn at a number of clients gave, in ways a second. */
    private record Turn(double http, double floor) {

        double ratio() {
            return http / floor;
        }
    }

    private WayBench() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warmup", 180));
        Duration length = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
        int turns = Integer.getInteger("bench.turns", 3);
        // The limits of a plan and of the pool would be measured otherwise
        Settings settings = Settings.ofThisRun()
                .forTests()
                .withServer(Map.of("BATON_API_PER_MINUTE", "100000000", "BATON_DB_POOL", "40"));
        try (LocalStack stack = LocalStack.start(settings, OUT::println, DemoData::seed)) {
            Desk desk = Desk.of(stack, "harbour-freight-erp");
            Floor floor = new Floor(stack.postgres().port(), desk);
            OUT.printf("Statements of a way: %d over HTTP, %d in the floor%n", desk.statements(), floor.statements());
            OUT.println("Warming up for " + warmUp.toSeconds() + " s");
            desk.waysPerSecond(4, warmUp);
            floor.waysPerSecond(4, Duration.ofSeconds(10));
            for (int clients : CLIENTS) {
                measure(desk, floor, clients, turns, length);
            }
        } catch (SQLException | StackProblem e) {
            OUT.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Desk desk, Floor floor, int clients, int turns, Duration length) {
        List<Turn> all = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            desk.settle();
            double http = desk.waysPerSecond(clients, length);
            desk.settle();
            Turn turn = new Turn(http, floor.waysPerSecond(clients, length));
            all.add(turn);
            OUT.printf(
                    "%2d clients: %7.1f ways/s over HTTP, %7.1f in the floor, ratio %.2f%n",
                    clients, turn.http(), turn.floor(), turn.ratio());
        }
        double[] ratios = all.stream().mapToDouble(Turn::ratio).sorted().toArray();
        OUT.printf("%2d clients: median ratio %.2f%n", clients, ratios[ratios.length / 2]);
    }
}
