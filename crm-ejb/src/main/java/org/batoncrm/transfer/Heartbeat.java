package org.batoncrm.transfer;

import java.util.concurrent.TimeUnit;
import org.batoncrm.archive.Progress;
import org.batoncrm.transfer.TransferWork.Turn;

/** Tells the database once a second how far the work has come, which ends it when its turn is over. */
final class Heartbeat implements Progress {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final TransferWork work;
    private final Turn turn;
    private long last = System.nanoTime() - PAUSE;

    Heartbeat(TransferWork work, Turn turn) {
        this.work = work;
        this.turn = turn;
    }

    @Override
    public void at(String step, long done, long total) {
        long now = System.nanoTime();
        if (now - last >= PAUSE) {
            last = now;
            work.heard(turn, step, done, total);
        }
    }
}
