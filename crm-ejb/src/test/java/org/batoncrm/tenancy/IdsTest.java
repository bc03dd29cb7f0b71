package org.batoncrm.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void anIdIsOfVersionSevenAndTellsWhenItWasMade() {
        long before = Instant.now().toEpochMilli();
        UUID id = TenantOwned.newId();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(before - 1, Instant.now().toEpochMilli() + 1);
    }

    @Test
    void idsAscendInTheOrderInWhichTheyWereMadeAlsoWithinAMillisecond() {
        // As the database compares them: unsigned, which Java's own comparison is not
        List<String> ids = Stream.generate(TenantOwned::newId)
                .limit(10_000)
                .map(UUID::toString)
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idsThatManyThreadsMakeAtOnceAreAllDifferent() {
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .mapToObj(i -> TenantOwned.newId())
                        .distinct()
                        .count())
                .isEqualTo(20_000);
    }
}
