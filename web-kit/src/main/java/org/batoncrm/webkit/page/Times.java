package org.batoncrm.webkit.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.text.Language;
import org.batoncrm.webkit.messages.Messages;

/** Times as members read them: in the tenant's time zone. */
@Named
@RequestScoped
public class Times {

    private static final Map<Language, String> DAY =
            Map.of(Language.ENGLISH, "d MMM uuuu", Language.GERMAN, "d. MMM uuuu");

    /** Of days that are typed in. PrimeFaces' German names of months are not those of Java, so there are none in it. */
    private static final Map<Language, String> TYPED =
            Map.of(Language.ENGLISH, "dd MMM yyyy", Language.GERMAN, "dd.MM.yyyy");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Inject
    private TenantService tenants;

    private ZoneId zone;

    /** The tenant's time zone. */
    public ZoneId getZone() {
        if (zone == null) {
            zone = tenants.settings().zoneId();
        }
        return zone;
    }

    /** How a day is typed in. */
    public String getPattern() {
        return TYPED.get(Language.current());
    }

    /** The day that it is for the tenant. */
    public LocalDate getToday() {
        return LocalDate.now(getZone());
    }

    /** A day, for example "3 Nov 2026"; empty for none. */
    public String day(LocalDate day) {
        return day == null ? "" : dayFormat().format(day);
    }

    /** The day of a time; empty for none. */
    public String dayOf(Instant at) {
        return at == null ? "" : dayFormat().format(at.atZone(getZone()));
    }

    /** A time to the minute; empty for none. */
    public String minute(Instant at) {
        return at == null ? "" : dayFormat().format(at.atZone(getZone())) + ", " + CLOCK.format(at.atZone(getZone()));
    }

    /** How long ago a time was, in its largest unit, for example "3 d". */
    public String ago(Instant at) {
        return at == null ? "" : span(Duration.between(at, Instant.now()).toSeconds());
    }

    /** A length of time in its largest unit, for example "5 min". */
    public String span(long seconds) {
        if (seconds < 60) {
            return Messages.of("time.short");
        }
        if (seconds < 3600) {
            return Messages.of("time.minutes", seconds / 60);
        }
        if (seconds < 86_400) {
            return Messages.of("time.hours", seconds / 3600);
        }
        return Messages.of("time.days", seconds / 86_400);
    }

    private static DateTimeFormatter dayFormat() {
        return DateTimeFormatter.ofPattern(DAY.get(Language.current()), Language.locale());
    }

    /** Whether a day is over for the tenant. */
    public boolean past(LocalDate day) {
        return day != null && day.isBefore(getToday());
    }
}
