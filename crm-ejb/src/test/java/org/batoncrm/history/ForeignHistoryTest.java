package org.batoncrm.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
        ForeignHistory history = new ForeignHistory(tenant);
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
        ForeignHistory other = new ForeignHistory(UUID.randomUUID());
        other.seal("1", HEX.formatHex(hashes.get(0)));
        other.line("1", HEX.formatHex(digests.get(0)), lines.get(0)::get);
        assertThat(other.misfit()).isEqualTo(1);
    }

    @Test
    void noHistoryIsIntact() {
        assertThat(checked().misfit()).isNull();
        assertThat(checked().lastHash()).isEmpty();
    }
}
