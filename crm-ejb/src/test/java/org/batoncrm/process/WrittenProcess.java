package org.batoncrm.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.batoncrm.identity.Role;

/** The process as it is written down for people, in process-table.txt: what the tests hold the code against. */
public final class WrittenProcess {

    /**
     * One line of it.
     *
     * @param by empty for a move that follows
     */
    public record Line(String record, String state, String move, String to, Set<Role> by, String needs) {

        /** Whether no member makes the move by hand. */
        public boolean follows() {
            return by.isEmpty();
        }
    }

    private static final List<Line> LINES = read();

    private WrittenProcess() {}

    private static List<Line> read() {
        try (var in = WrittenProcess.class.getResourceAsStream("/process-table.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(WrittenProcess::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        String[] cells = Arrays.stream(text.split("\\|")).map(String::strip).toArray(String[]::new);
        Set<Role> by = EnumSet.noneOf(Role.class);
        if (!cells[4].equals("follows")) {
            for (String name : cells[4].split(" ")) {
                by.add(Role.valueOf(name.toUpperCase(java.util.Locale.ROOT)));
            }
        }
        return new Line(cells[0], cells[1], cells[2], cells[3], by, cells[5]);
    }

    /** Every line. */
    public static List<Line> lines() {
        return LINES;
    }

    /** The lines that leave a state. */
    public static List<Line> from(State state) {
        return LINES.stream()
                .filter(line -> line.record().equals(state.type().name())
                        && line.state().equals(state.name()))
                .toList();
    }

    /** The line for a move from a state; empty when none is written down. */
    public static Optional<Line> find(State state, Move move) {
        return from(state).stream()
                .filter(line -> line.move().equals(move.name()))
                .findFirst();
    }

    /** Every state of every kind of record. */
    public static Stream<State> states() {
        return Stream.of(LeadState.values(), OpportunityState.values(), QuotationState.values(), BookingState.values())
                .flatMap(Arrays::stream);
    }
}
