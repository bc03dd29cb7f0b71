package org.batoncrm.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefusalBoundTest {

    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID MARA = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final RefusalBound bound = new RefusalBound(Duration.ofMinutes(1), 3);

    @Test
    void theSameAttemptCountsOnceAMinuteAndTheNextOneTellsOfThoseLeftOut() {
        assertThat(take("a", 0)).hasValue(0);
        assertThat(take("a", 1)).isEmpty();
        assertThat(take("a", 59)).isEmpty();
        assertThat(take("a", 60)).hasValue(2);
        assertThat(take("a", 120)).hasValue(0);
    }

    @Test
    void onlySoManyDifferentAttemptsOfAMemberCount() {
        assertThat(take("a", 0)).hasValue(0);
        assertThat(take("b", 0)).hasValue(0);
        assertThat(take("c", 0)).hasValue(0);
        assertThat(take("d", 0)).isEmpty();
        assertThat(take("d", 61)).hasValue(1);
    }

    @Test
    void membersAndTenantsDoNotTakeEachOthersPlace() {
        assertThat(take("a", 0)).hasValue(0);
        assertThat(bound.take(TENANT, UUID.randomUUID(), "a", NOON)).hasValue(0);
        assertThat(bound.take(UUID.randomUUID(), MARA, "a", NOON)).hasValue(0);
    }

    private OptionalInt take(String attempt, long second) {
        return bound.take(TENANT, MARA, attempt, NOON.plusSeconds(second));
    }
}
