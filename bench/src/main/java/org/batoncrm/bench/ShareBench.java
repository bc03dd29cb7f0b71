package org.batoncrm.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.Settings;
import org.batoncrm.stack.StackProblem;
import org.batoncrm.stack.demo.DemoData;

/**
 * What one company's load is to another: how long the other's requests take when it is alone, and when a program of the
 * first asks with many clients and heeds no refusal.
 */
public final class ShareBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int[] CLIENTS = {0, 4, 10, 30, 0};

    private ShareBench() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warmup", 90));
        Duration length = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
        // Only what goes on at once is measured: by the minute a plan would stop the load soon
        Settings settings = Settings.ofThisRun().forTests().withServer(Map.of("BATON_API_PER_MINUTE", "100000000"));
        try (LocalStack stack = LocalStack.start(settings, OUT::println, DemoData::seed)) {
            Desk busy = Desk.of(stack, "harbour-freight-erp");
            Desk modest = Desk.of(stack, "lumen-events-erp");
            OUT.println("Warming up for " + warmUp.toSeconds() + " s");
            busy.waysPerSecond(4, warmUp);
            modest.times(Duration.ofSeconds(5));
            for (int clients : CLIENTS) {
                busy.settle();
                measure(busy, modest, clients, length);
            }
        } catch (StackProblem e) {
            OUT.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Desk busy, Desk modest, int clients, Duration length) {
        AtomicBoolean on = new AtomicBoolean(true);
        CompletableFuture<Long> load = clients == 0
                ? CompletableFuture.completedFuture(0L)
                : CompletableFuture.supplyAsync(() -> busy.press(clients, on));
        long[] times = modest.times(length);
        on.set(false);
        OUT.printf(
                "beside %2d clients: median %5.1f ms, 95 of 100 within %5.1f ms; the others were answered %d times%n",
                clients, times[times.length / 2] / 1e6, times[times.length * 95 / 100] / 1e6, load.join());
    }
}
