package org.batoncrm.api.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Lets so many requests run at once. When more have come, the tenants take turns with one request each: who asks much waits
 * behind themselves, and not everybody else behind them.
 */
final class Turns {

    private int free;
    private final Map<UUID, Deque<CompletableFuture<Void>>> waiting = new LinkedHashMap<>();

    /**
     * @param places how many run at once
     */
    Turns(int places) {
        free = places;
    }

    /** Asks for a place; it is the request's when this is done. Whatever comes of it, {@link #end} it. */
    synchronized CompletableFuture<Void> ask(UUID tenantId) {
        if (free > 0) {
            free--;
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> turn = new CompletableFuture<>();
        waiting.computeIfAbsent(tenantId, id -> new ArrayDeque<>()).add(turn);
        return turn;
    }

    /** Gives a place back to whoever is next, or no longer waits for one. */
    synchronized void end(UUID tenantId, CompletableFuture<Void> turn) {
        if (turn.isDone()) {
            next().ifPresentOrElse(next -> next.complete(null), () -> free++);
        } else {
            Deque<CompletableFuture<Void>> line = waiting.get(tenantId);
            line.remove(turn);
            if (line.isEmpty()) {
                waiting.remove(tenantId);
            }
        }
    }

    private Optional<CompletableFuture<Void>> next() {
        Iterator<Map.Entry<UUID, Deque<CompletableFuture<Void>>>> lines =
                waiting.entrySet().iterator();
        if (!lines.hasNext()) {
            return Optional.empty();
        }
        Map.Entry<UUID, Deque<CompletableFuture<Void>>> first = lines.next();
        UUID tenantId = first.getKey();
        Deque<CompletableFuture<Void>> line = first.getValue();
        lines.remove();
        CompletableFuture<Void> turn = line.remove();
        if (!line.isEmpty()) {
            waiting.put(tenantId, line); // behind all others
        }
        return Optional.of(turn);
    }
}
