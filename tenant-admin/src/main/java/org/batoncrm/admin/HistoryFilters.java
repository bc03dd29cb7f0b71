package org.batoncrm.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.batoncrm.history.HistoryQuery;
import org.batoncrm.process.EventKind;
import org.batoncrm.process.RecordType;

/** What the address of the history says about the lines that are wanted. What cannot be read filters nothing. */
final class HistoryFilters {

    /** The names of the parameters. */
    static final List<String> NAMES = List.of("q", "kind", "member", "type", "record", "from", "until");

    private HistoryFilters() {}

    /**
     * @param parameter the value by the name of a parameter; null when there is none
     * @param zone where the days of the tenant begin
     */
    static HistoryQuery of(UnaryOperator<String> parameter, ZoneId zone) {
        LocalDate until = day(parameter.apply("until"));
        return new HistoryQuery(
                parameter.apply("q"),
                constant(EventKind.values(), parameter.apply("kind")),
                null,
                id(parameter.apply("member")),
                constant(RecordType.values(), parameter.apply("type")),
                id(parameter.apply("record")),
                beginning(day(parameter.apply("from")), zone),
                beginning(until == null ? null : until.plusDays(1), zone));
    }

    private static Instant beginning(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** The day that is written so; null when it is none that a calendar of people has. */
    static LocalDate day(String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 1900 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static UUID id(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
