package org.batoncrm.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignHistoryTest {

    private static final HexFormat HEX = HexFormat.of();

    private final UUID tenant = UUID.randomUUID();
    private final List<Map<String, String>> lines = new ArrayList<>();
    private final List<byte[]> digests = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();

    private void write(String detail) {
        Map<String, String> line = new HashMap<>();
        line.put("id", UUID.randomUUID().toString());
        line.put("at", "2026-03-01T10:00:00.123456Z");
        line.put("detail", detail);
        EventText text = new EventText();
        EventText.COLUMNS.forEach(column -> text.with(
                column,
                switch (column) {
                    case "tenant_id" -> tenant;
                    case "at" -> Instant.parse(line.get("at"));
                    default -> line.get(column);
                }));
        byte[] before = hashes.isEmpty() ? new byte[0] : hashes.get(hashes.size() - 1);
        lines.add(line);
        digests.add(text.digest());
        hashes.add(EventText.link(before, text.digest()));
    }

    private ForeignHistory checked() {
        ForeignHistory history = new ForeignHistory(tenant, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            history.seal(seq(i), HEX.formatHex(hashes.get(i)));
        }
        for (int i = 0; i < lines.size(); i++) {
            Map<String, String> line = lines.get(i);
            history.line(seq(i), HEX.formatHex(digests.get(i)), line == null ? null : line::get);
        }
        return history;
    }

    private static String seq(int index) {
        return String.valueOf(index + 1);
    }

    private void writeThree() {
        List.of("first", "second", "third").forEach(this::write);
    }

    @Test
    void anIntactHistoryFits() {
        writeThree();
        assertThat(checked().misfit()).isNull();
        assertThat(checked().linked()).isEqualTo(3);
        assertThat(checked().lastHash()).isEqualTo(HEX.formatHex(hashes.get(2)));
    }

    @Test
    void moreLinesThanHaveRoomAtFirstFitToo() {
        for (int i = 0; i < 3000; i++) {
            write("line " + i);
        }
        assertThat(checked().misfit()).isNull();
    }

    @Test
    void aChangedLineDoesNot() {
        writeThree();
        lines.get(1).put("detail", "never happened");
        assertThat(checked().misfit()).isEqualTo(2);
    }

    @Test
    void aLineThatIsGoneDoesNot() {
        writeThree();
        lines.set(2, null);
        assertThat(checked().misfit()).isEqualTo(3);
    }

    @Test
    void aChainThatWasForgedFromSomewhereOnDoesNot() {
        writeThree();
        hashes.set(0, EventText.link(new byte[] {1}, digests.get(0)));
        assertThat(checked().misfit()).isEqualTo(1);
    }

    @Test
    void linesOfAnotherTenantDoNot() {
        writeThree();
        ForeignHistory other = new ForeignHistory(UUID.randomUUID(), lines.size());
        other.seal("1", HEX.formatHex(hashes.get(0)));
        other.line("1", HEX.formatHex(digests.get(0)), lines.get(0)::get);
        assertThat(other.misfit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 30_000_000, 67_108_863, Long.MAX_VALUE, 0, -1, Long.MIN_VALUE})
    void aPlaceThatTheChainCannotHaveDoesNotFitAndTakesNoMemory(long place) {
        writeThree();
        String last = HEX.formatHex(hashes.get(2));
        ForeignHistory history = new ForeignHistory(tenant, 3);
        history.seal(seq(0), HEX.formatHex(hashes.get(0)));
        history.seal(seq(1), HEX.formatHex(hashes.get(1)));
        long before = allocated();
        history.seal(String.valueOf(place), last);
        history.line(String.valueOf(place), HEX.formatHex(digests.get(2)), lines.get(2)::get);
        assertThat(allocated() - before).isLessThan(1_000_000);
        assertThat(history.misfit()).isEqualTo(place);
        assertThat(history.linked()).isEqualTo(2);
        assertThat(history.lastHash()).isEqualTo(HEX.formatHex(hashes.get(1)));
    }

    /** How many bytes this thread has taken so far. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void aSealWithAPlaceAndNoHashOrAShortOneDoesNotFit() {
        writeThree();
        for (String hash : Arrays.asList(null, "00")) {
            ForeignHistory history = new ForeignHistory(tenant, 3000);
            history.seal("3000", hash);
            history.line("3000", HEX.formatHex(digests.get(0)), lines.get(0)::get);
            assertThat(history.misfit()).isEqualTo(3000);
        }
    }

    @Test
    void noHistoryIsIntact() {
        assertThat(checked().misfit()).isNull();
        assertThat(checked().lastHash()).isEmpty();
    }
}
