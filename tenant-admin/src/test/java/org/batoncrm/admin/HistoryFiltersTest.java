package org.batoncrm.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.history.HistoryQuery;
import org.batoncrm.process.EventKind;
import org.batoncrm.process.RecordType;
import org.junit.jupiter.api.Test;

class HistoryFiltersTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theDaysOfAPeriodBeginAndEndInTheTenantsZoneAndTheLastOneIsIn() {
        HistoryQuery query = HistoryFilters.of(Map.of("from", "2026-03-28", "until", "2026-03-29")::get, BERLIN);
        assertThat(query.from()).isEqualTo(Instant.parse("2026-03-27T23:00:00Z"));
        // Clocks went forward in between
        assertThat(query.until()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void whatCannotBeReadFiltersNothing() {
        assertThat(HistoryFilters.of(
                        Map.of(
                                "kind", "SHOE",
                                "member", "me",
                                "type", "",
                                "record", "1-1-1-1-1-1",
                                "from", "yesterday",
                                "until", "+999999999-12-31")::get,
                        BERLIN))
                .isEqualTo(HistoryQuery.all());
    }

    @Test
    void everythingElseIsTakenAsItIs() {
        UUID id = UUID.randomUUID();
        HistoryQuery query = HistoryFilters.of(
                Map.of("q", "pallets", "kind", "REFUSED", "member", id.toString(), "type", "LEAD")::get, BERLIN);
        assertThat(query)
                .isEqualTo(new HistoryQuery("pallets", EventKind.REFUSED, null, id, RecordType.LEAD, null, null, null));
    }
}
