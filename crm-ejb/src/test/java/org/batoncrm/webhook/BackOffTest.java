package org.batoncrm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Property
    void eachWaitIsAboutFourTimesAsLongUpToHalfADay(
            @ForAll @IntRange(min = 1, max = 60) int attempts, @ForAll long seed) {
        Duration wait = BackOff.after(attempts, new Random(seed));
        double whole = Math.min(Duration.ofHours(12).toMillis(), 5000 * Math.pow(4, attempts - 1));
        assertThat(wait.toMillis()).isBetween((long) (whole * 0.75), (long) whole);
    }

    @Test
    void allTriesTogetherTakeAboutADayAndAHalf() {
        Random random = new Random(1);
        Duration all = Duration.ZERO;
        for (int attempt = 1; attempt < BackOff.MOST_ATTEMPTS; attempt++) {
            all = all.plus(BackOff.after(attempt, random));
        }
        assertThat(all).isBetween(Duration.ofHours(20), Duration.ofHours(40));
    }
}
