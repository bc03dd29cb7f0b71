package org.batoncrm.webhook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batoncrm.process.Move;
import org.batoncrm.process.ProcessTable;
import org.batoncrm.process.RecordType;

/** What an event is called to other programs, such as {@code booking_order.assigned}. These names are a promise. */
public final class EventName {

    /** What a webhook hears when its tenant tries it out. */
    public static final String TEST = "webhook.test";

    private EventName() {}

    /** The name of what happens to a record by a move. */
    public static String of(RecordType type, Move move) {
        return prefix(type) + past(move);
    }

    /** What the names of all events of such records begin with. */
    public static String prefix(RecordType type) {
        return type.name().toLowerCase(Locale.ROOT) + ".";
    }

    /** The moves that records of this kind can make, in the order of the process. */
    public static Set<Move> moves(RecordType type) {
        return Stream.concat(
                        Stream.of(Move.CREATE),
                        ProcessTable.transitions().stream()
                                .filter(row -> row.from().type() == type)
                                .map(row -> row.move()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The kinds of record that there are events of. */
    public static List<RecordType> types() {
        return Stream.of(RecordType.values()).filter(RecordType::isOfTheWork).toList();
    }

    /** Every name that there is. */
    public static List<String> all() {
        return types().stream()
                .flatMap(type -> moves(type).stream().map(move -> of(type, move)))
                .toList();
    }

    /** Every name that a delivery can have. */
    public static List<String> known() {
        return Stream.concat(all().stream(), Stream.of(TEST)).toList();
    }

    private static String past(Move move) {
        return switch (move) {
            case CREATE -> "created";
            case NURTURE -> "nurtured";
            case QUALIFY -> "qualified";
            case DISQUALIFY -> "disqualified";
            case REOPEN -> "reopened";
            case CONVERT -> "converted";
            case MOVE_STAGE -> "stage_moved";
            case LOSE -> "lost";
            case WIN -> "won";
            case SUBMIT -> "submitted";
            case APPROVE -> "approved";
            case SEND -> "sent";
            case COUNTER -> "countered";
            case REVISE -> "revised";
            case ACCEPT -> "accepted";
            case REJECT -> "rejected";
            case EXPIRE -> "expired";
            case ASSIGN -> "assigned";
            case RETURN -> "returned";
            case START -> "started";
            case COMPLETE -> "completed";
            case CANCEL -> "cancelled";
        };
    }
}
