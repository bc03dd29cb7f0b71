package org.batoncrm.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EditConflictTest {

    public record Line(String what, BigDecimal price) {}

    public record Offer(String title, BigDecimal amount, List<Line> lines, String note) {}

    private static final Offer SEEN = offer("Pallets", "10", null, line("a", "1.5"), line("b", "2"));

    private static Line line(String what, String price) {
        return new Line(what, new BigDecimal(price));
    }

    private static Offer offer(String title, String amount, String note, Line... lines) {
        return new Offer(title, amount == null ? null : new BigDecimal(amount), List.of(lines), note);
    }

    private static void changed(Offer now, String... fields) {
        assertThatThrownBy(() -> EditConflict.check(SEEN, now, null, null))
                .isInstanceOfSatisfying(EditConflict.class, conflict -> assertThat(conflict.changes())
                        .extracting(EditConflict.Change::field)
                        .containsExactly(fields));
    }

    @Test
    void theSameAmountsWrittenWithMoreZerosAreNoConflict() {
        Offer stored = offer("Pallets", "10.000", null, line("a", "1.5000"), line("b", "2.0000"));
        assertThatCode(() -> EditConflict.check(SEEN, stored, null, null)).doesNotThrowAnyException();
    }

    @Test
    void exactlyTheChangedFieldsAreNamed() {
        changed(offer("Crates", "10", null, line("a", "1.5"), line("b", "2")), "title");
        changed(offer("Crates", "10.01", "soon", line("a", "1.5"), line("b", "2")), "title", "amount", "note");
        changed(offer("Pallets", null, null, line("a", "1.5"), line("b", "2")), "amount");
    }

    @Test
    void linesThatWereChangedAddedRemovedOrSwappedAreAConflict() {
        changed(offer("Pallets", "10", null, line("a", "1.51"), line("b", "2")), "lines");
        changed(offer("Pallets", "10", null, line("a", "1.5")), "lines");
        changed(offer("Pallets", "10", null, line("a", "1.5"), line("b", "2"), line("c", "3")), "lines");
        changed(offer("Pallets", "10", null, line("b", "2"), line("a", "1.5")), "lines");
    }

    @Test
    void theConflictTellsWhoStoredWhatAndWhen() {
        UUID jonas = UUID.randomUUID();
        Instant at = Instant.parse("2026-03-02T12:00:00Z");
        Offer now = offer("Crates", "10", null, line("a", "1.5"), line("b", "2"));
        assertThatThrownBy(() -> EditConflict.check(SEEN, now, jonas, at))
                .isInstanceOfSatisfying(EditConflict.class, conflict -> {
                    assertThat(conflict.by()).isEqualTo(jonas);
                    assertThat(conflict.at()).isEqualTo(at);
                    assertThat(conflict.now()).isSameAs(now);
                    assertThat(conflict.changes())
                            .containsExactly(new EditConflict.Change("title", "Pallets", "Crates"));
                })
                .hasMessageContaining("Nothing was overwritten");
    }
}
