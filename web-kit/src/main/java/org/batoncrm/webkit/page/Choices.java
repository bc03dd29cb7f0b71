package org.batoncrm.webkit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.batoncrm.text.Language;

/** The currencies, countries and time zones to choose from. */
@Named
@ApplicationScoped
public class Choices {

    private static final String PLACES = "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

    /** The codes of the currencies that some country pays with today, and the one that is set. */
    public List<String> currencies(String set) {
        Stream<String> today = Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(
                        new Locale.Builder().setRegion(country).build()))
                .filter(Objects::nonNull)
                .map(Currency::getCurrencyCode);
        return sorted(today, set);
    }

    /** The languages that Baton speaks. */
    public Language[] getLanguages() {
        return Language.values();
    }

    /** The codes of all countries, by their names in the language that is spoken. */
    public List<String> getCountries() {
        Collator byName = Collator.getInstance(Language.locale());
        return Arrays.stream(Locale.getISOCountries())
                .sorted((a, b) -> byName.compare(country(a), country(b)))
                .toList();
    }

    /** A country's name; empty for none. */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Language.locale());
    }

    /** A currency's code and name, for example "EUR – Euro". */
    public String currency(String code) {
        return code + " \u2013 " + Currency.getInstance(code).getDisplayName(Language.locale());
    }

    /** The time zones that are named after a place, UTC, and the one that is set. */
    public List<String> zones(String set) {
        Stream<String> places = ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.matches(PLACES));
        return sorted(Stream.concat(places, Stream.of("UTC")), set);
    }

    /** A time zone and how far it is from UTC now, for example "Europe/Berlin (+02:00)". */
    public String zone(String zone) {
        String offset = ZoneId.of(zone).getRules().getOffset(Instant.now()).getId();
        return zone.replace('_', ' ') + " (" + (offset.equals("Z") ? "+00:00" : offset) + ")";
    }

    private static List<String> sorted(Stream<String> choices, String set) {
        return Stream.concat(choices, Stream.ofNullable(set))
                .distinct()
                .sorted()
                .toList();
    }
}
