package org.batoncrm.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.batoncrm.outside.Destinations;

/**
 * Sends what is due, on threads of its own. A tenant gets its turn when something of it was stored on this node, came due,
 * or was sent; and, for what other nodes left behind, when {@link WebhookClock} passes by.
 *
 * <p>One thread asks the {@link PostOffice}, tenant after tenant; many send. Of these, only some may be at work for
 * receivers that took nothing of late: however many of those there are, the others do not wait for them.
 */
@ApplicationScoped
public class Dispatcher {

    /** How much this node sends at once. */
    static final int ROOM = 48;

    /** And how much of that to receivers that took nothing of late. */
    static final int ROOM_FOR_TROUBLED = 16;

    /** How long a tenant waits for its next turn after something went wrong in ours. */
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private PostOffice office;

    @Inject
    private Errand errand;

    @Inject
    private Destinations destinations;

    private final BlockingQueue<UUID> turns = new LinkedBlockingQueue<>();
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
    private final Set<UUID> crowdedOut = ConcurrentHashMap.newKeySet();
    private final Seats seats = new Seats(ROOM, ROOM_FOR_TROUBLED);
    private final Alarms alarms = new Alarms();
    private ExecutorService senders;
    private ScheduledExecutorService clock;
    private Sender sender;
    private Thread desk;

    /** Begins to work. */
    void start() {
        clock = Executors.newScheduledThreadPool(1, threads);
        senders = Executors.newCachedThreadPool(threads);
        try {
            sender = new Sender(destinations, ROOM, Sender.Patience.USUAL, SSLContext.getDefault(), clock);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has TLS", e);
        }
        desk = threads.newThread(this::work);
        desk.start();
    }

    /** Stops at once. What is under way is sent again later, perhaps by another node. */
    void stop() {
        desk.interrupt();
        clock.shutdownNow();
        senders.shutdownNow();
        sender.close();
    }

    void filled(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Filled filled) {
        wake(filled.tenantId());
    }

    /** Gives a tenant its turn. */
    void wake(UUID tenantId) {
        if (queued.add(tenantId)) {
            turns.add(tenantId);
        }
    }

    private void work() {
        try {
            while (true) {
                UUID tenantId = turns.take();
                queued.remove(tenantId);
                turnOf(tenantId);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        }
    }

    private void turnOf(UUID tenantId) {
        try {
            PostOffice.Handed handed = errand.in(tenantId, () -> office.handOut(seats.free(), seats.freeForTroubled()));
            handed.parcels().forEach(this::sendSoon);
            if (handed.more()) {
                crowdedOut.add(tenantId);
            }
            if (handed.next() != null) {
                wakeAt(tenantId, handed.next());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Could not look for what to send in tenant " + tenantId, e);
            wakeAt(tenantId, Instant.now().plus(RECOVERY));
        }
    }

    private void wakeAt(UUID tenantId, Instant at) {
        if (alarms.isEarliest(tenantId, at)) {
            long millis = Math.max(1, Duration.between(Instant.now(), at).toMillis());
            clock.schedule(
                    () -> {
                        alarms.rang(tenantId, at);
                        wake(tenantId);
                    },
                    millis,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void sendSoon(Parcel parcel) {
        seats.take(parcel.troubled());
        senders.execute(() -> {
            try {
                Reply reply = sender.send(parcel);
                errand.in(parcel.tenantId(), () -> {
                    office.takeBack(parcel, reply);
                    return null;
                });
            } catch (RuntimeException e) {
                // It is sent again when its time at this node is over
                LOG.log(Level.ERROR, "Could not note what came of delivery " + parcel.deliveryId(), e);
            } finally {
                seats.leave(parcel.troubled());
                wake(parcel.tenantId());
                letIn();
            }
        });
    }

    /** Those that this node had no room for get their turn. */
    private void letIn() {
        for (UUID tenantId : crowdedOut) {
            if (crowdedOut.remove(tenantId)) {
                wake(tenantId);
            }
        }
    }
}
