package org.batoncrm.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final UUID busy = UUID.randomUUID();
    private final UUID modest = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Turns turns = new Turns(2);

    @Test
    void whoComesWhileThereIsRoomRunsAtOnce() {
        assertThat(ask(busy, 2)).allMatch(CompletableFuture::isDone);
        assertThat(turns.ask(modest)).isNotDone();
    }

    @Test
    void whoAsksMuchWaitsBehindThemselves() {
        List<CompletableFuture<Void>> running = ask(busy, 2);
        List<CompletableFuture<Void>> line = ask(busy, 20);
        CompletableFuture<Void> modestOne = turns.ask(modest);
        CompletableFuture<Void> otherOne = turns.ask(other);
        turns.end(busy, running.get(0));
        assertThat(line.get(0)).isDone();
        turns.end(busy, running.get(1));
        assertThat(modestOne).isDone();
        turns.end(busy, line.get(0));
        assertThat(otherOne).isDone();
        assertThat(line.subList(1, 20)).noneMatch(CompletableFuture::isDone);
        turns.end(modest, modestOne);
        assertThat(line.get(1)).isDone();
    }

    @Test
    void whoGivesUpWaitingTakesNobodysTurn() {
        List<CompletableFuture<Void>> running = ask(busy, 2);
        CompletableFuture<Void> impatient = turns.ask(modest);
        CompletableFuture<Void> patient = turns.ask(modest);
        turns.end(modest, impatient);
        turns.end(busy, running.get(0));
        assertThat(impatient).isNotDone();
        assertThat(patient).isDone();
    }

    @Test
    void noPlaceIsLost() {
        ask(busy, 2).forEach(turn -> turns.end(busy, turn));
        CompletableFuture<Void> waiting = Stream.of(turns.ask(busy), turns.ask(busy), turns.ask(modest))
                .filter(turn -> !turn.isDone())
                .findFirst()
                .orElseThrow();
        turns.end(modest, waiting);
        assertThat(turns.ask(modest)).isNotDone();
    }

    private List<CompletableFuture<Void>> ask(UUID tenantId, int times) {
        return Stream.generate(() -> turns.ask(tenantId)).limit(times).toList();
    }
}
