package org.batoncrm.webhook;

import java.util.concurrent.atomic.AtomicInteger;

/** How much one node sends at once. Only its {@link Dispatcher}'s one desk takes seats, so that free ones stay free. */
final class Seats {

    private final int all;
    private final int forTroubled;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger takenByTroubled = new AtomicInteger();

    Seats(int all, int forTroubled) {
        this.all = all;
        this.forTroubled = forTroubled;
    }

    int free() {
        return all - taken.get();
    }

    int freeForTroubled() {
        return forTroubled - takenByTroubled.get();
    }

    void take(boolean troubled) {
        taken.incrementAndGet();
        if (troubled) {
            takenByTroubled.incrementAndGet();
        }
    }

    void leave(boolean troubled) {
        taken.decrementAndGet();
        if (troubled) {
            takenByTroubled.decrementAndGet();
        }
    }
}
