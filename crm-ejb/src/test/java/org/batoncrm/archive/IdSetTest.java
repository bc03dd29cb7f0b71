package org.batoncrm.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;
import org.junit.jupiter.api.Test;

class IdSetTest {

    @Test
    void whatWasAddedIsThereAndNothingElse() {
        IdSet ids = new IdSet();
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            added.add(i % 2 == 0 ? TenantOwned.newId() : UUID.randomUUID());
        }
        added.forEach(id -> assertThat(ids.add(id)).isTrue());
        added.forEach(id -> assertThat(ids.contains(id)).isTrue());
        added.forEach(id -> assertThat(ids.add(id)).isFalse());
        for (int i = 0; i < 10_000; i++) {
            assertThat(ids.contains(TenantOwned.newId())).isFalse();
        }
    }

    @Test
    void theNilIdIsAnIdLikeOthers() {
        IdSet ids = new IdSet();
        UUID nil = new UUID(0, 0);
        assertThat(ids.contains(nil)).isFalse();
        assertThat(ids.add(nil)).isTrue();
        assertThat(ids.add(nil)).isFalse();
        assertThat(ids.contains(nil)).isTrue();
    }
}
