package org.batoncrm.stack.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a company works: from Monday to Friday, in its own time zone. */
record WorkingHours(ZoneId zone) {

    /** How many minutes after {@link #MORNING} something may begin. */
    static final int MINUTES = 9 * 60;

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime EVENING = MORNING.plusMinutes(MINUTES);

    /** A time on this day, or on the first working day after it. */
    ZonedDateTime on(LocalDate day, int minute) {
        LocalDate working = day;
        while (free(working)) {
            working = working.plusDays(1);
        }
        return working.atTime(MORNING)
                .plusMinutes(minute)
                .plusSeconds(minute * 7 % 60)
                .atZone(zone);
    }

    /**
     * A time this many working days after another; with none, a little later on the same day or the next morning.
     *
     * @param minute 0 to {@link #MINUTES}
     */
    ZonedDateTime after(ZonedDateTime before, int workingDays, int minute) {
        if (workingDays == 0) {
            ZonedDateTime soon = before.plusMinutes(5 + minute % 60);
            boolean atWork = !free(soon.toLocalDate())
                    && !soon.toLocalTime().isBefore(MORNING)
                    && soon.toLocalTime().isBefore(EVENING);
            return atWork ? soon : after(before, 1, minute % 60);
        }
        LocalDate day = before.toLocalDate();
        for (int i = 0; i < workingDays; i++) {
            day = day.plusDays(1);
            while (free(day)) {
                day = day.plusDays(1);
            }
        }
        return on(day, minute);
    }

    private static boolean free(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
