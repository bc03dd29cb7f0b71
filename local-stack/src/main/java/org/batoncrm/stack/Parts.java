package org.batoncrm.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What has been started. It is stopped in the opposite order, and nothing starts any more once the stop has begun: a
 * Ctrl-C during the start leaves nothing behind.
 */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Consumer<String> trouble;
    private boolean closed;

    /** With somebody who hears of what could not be stopped. */
    Parts(Consumer<String> trouble) {
        this.trouble = trouble;
    }

    /**
     * Starts a part and remembers it.
     *
     * @throws StackProblem when the stop has begun, or the part does not start
     */
    synchronized <T extends AutoCloseable> T start(Supplier<T> part) {
        if (closed) {
            throw new StackProblem("Stopped before everything was up.");
        }
        T started = part.get();
        running.push(started);
        return started;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                trouble.accept("While stopping: " + e.getMessage());
            }
        }
    }
}
