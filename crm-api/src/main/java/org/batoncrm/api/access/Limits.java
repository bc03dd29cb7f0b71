package org.batoncrm.api.access;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.batoncrm.api.problem.TooMany;
import org.batoncrm.tenancy.Plan;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps a tenant to its share: so many requests a minute by its plan, and so many at once, so that the connections of
 * the database are never all in the hands of one tenant; and to its {@link Turns turn}. Each node counts for itself, and
 * hears every few seconds from {@link UsageClock} what the others counted.
 */
@ApplicationScoped
class Limits {

    /** Of the connections to the database, the part that one tenant may hold. */
    private static final int SHARE = 2;

    /** So many requests at once keep a core at work while some of them wait for the database. */
    private static final int PLACES_OF_A_CORE = 3;

    /**
     * How long a request waits for its turn. After that it goes on without one: those that are at it are likely to wait for
     * the database, and keep no core at work.
     */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** A tenant in the minute that it last asked in. */
    static final class Usage {
        private Instant minute = Instant.EPOCH;
        private long here;
        private long told;
        private long elsewhere;
        private final AtomicInteger underWay = new AtomicInteger();
    }

    /** What a request holds until it is answered. Asked by methods alone: the fields of an injected proxy are nobody's. */
    @RequestScoped
    static class Seat {
        private final Deque<Runnable> held = new ArrayDeque<>();

        void take(Runnable giveBack) {
            held.push(giveBack);
        }

        /** However the request ended. */
        @PreDestroy
        void giveBack() {
            while (!held.isEmpty()) {
                held.pop().run();
            }
        }
    }

    private final Map<UUID, Usage> tenants = new ConcurrentHashMap<>();

    @Inject
    private Seat seat;

    @Inject
    @ConfigProperty(name = "BATON_DB_POOL", defaultValue = "20")
    private int connections;

    @Inject
    @ConfigProperty(name = "BATON_API_PER_MINUTE", defaultValue = "0")
    private int perMinute;

    @Inject
    @ConfigProperty(name = "BATON_API_AT_ONCE", defaultValue = "0")
    private int places;

    private Turns turns;

    @PostConstruct
    void open() {
        int cores = Runtime.getRuntime().availableProcessors();
        turns = new Turns(places > 0 ? places : cores * PLACES_OF_A_CORE);
    }

    /**
     * Counts a request.
     *
     * @throws TooMany when it is one too many
     */
    void enter(UUID tenantId, Plan plan) {
        Usage usage = tenants.computeIfAbsent(tenantId, id -> new Usage());
        int most = perMinute > 0 ? perMinute : plan.requestsPerMinute();
        Instant now = Instant.now();
        if (!counted(usage, now, most)) {
            long rest = ChronoUnit.SECONDS.between(
                    now, now.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60));
            throw new TooMany("limit.minute", most, rest + 1);
        }
        int atOnce = Math.max(2, connections / SHARE);
        if (usage.underWay.incrementAndGet() > atOnce) {
            usage.underWay.decrementAndGet();
            throw new TooMany("limit.atOnce", atOnce, 1);
        }
        seat.take(usage.underWay::decrementAndGet);
    }

    /** Waits a little until it is the tenant's turn with a request that is all here. */
    void takeTurn(UUID tenantId) {
        CompletableFuture<Void> turn = turns.ask(tenantId);
        if (comes(turn)) {
            seat.take(() -> turns.end(tenantId, turn));
        } else {
            turns.end(tenantId, turn);
        }
    }

    private static boolean comes(CompletableFuture<Void> turn) {
        try {
            turn.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean counted(Usage usage, Instant now, int most) {
        synchronized (usage) {
            begin(usage, now.truncatedTo(ChronoUnit.MINUTES));
            if (usage.here + usage.elsewhere >= most) {
                return false;
            }
            usage.here++;
            return true;
        }
    }

    private static void begin(Usage usage, Instant minute) {
        if (!usage.minute.equals(minute)) {
            usage.minute = minute;
            usage.here = 0;
            usage.told = 0;
            usage.elsewhere = 0;
        }
    }

    /** The request that was counted is answered. */
    void leave() {
        seat.giveBack();
    }

    /** What a node tells the others about a tenant and a minute. */
    interface Exchange {

        /** Adds what was counted here, and returns what all nodes counted together. */
        long add(Instant minute, long more);
    }

    /** The tenants that asked something since the others were told. */
    Map<UUID, Usage> busy() {
        Map<UUID, Usage> busy = new java.util.HashMap<>();
        tenants.forEach((id, usage) -> {
            synchronized (usage) {
                if (usage.here > usage.told) {
                    busy.put(id, usage);
                }
            }
        });
        return busy;
    }

    /** Tells the others about a tenant, and takes over what they counted. */
    static void exchange(Usage usage, Exchange exchange) {
        Instant minute;
        long more;
        synchronized (usage) {
            minute = usage.minute;
            more = usage.here - usage.told;
            usage.told = usage.here;
        }
        long all = exchange.add(minute, more);
        synchronized (usage) {
            if (usage.minute.equals(minute)) {
                usage.elsewhere = Math.max(0, all - usage.told);
            }
        }
    }
}
