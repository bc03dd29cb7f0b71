package org.batoncrm.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks of single inputs that many records share. */
public final class Rules {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int MOST_CURRENCY_DECIMALS = 3;

    // What has no decimals to speak of is gold, or a code for tests, and nothing that is paid in; what has more
    // than are stored is a unit of account
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .filter(currency -> currency.getDefaultFractionDigits() <= MOST_CURRENCY_DECIMALS)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Rules() {}

    /**
     * The text without white space around it.
     *
     * @throws RuleBroken when it is empty or longer than {@code longest} characters
     */
    public static String needed(String field, String text, int longest) {
        String stripped = optional(field, text, longest);
        if (stripped == null) {
            throw RuleBroken.in(field, "text.needed");
        }
        return stripped;
    }

    /**
     * The text without white space around it; null when nothing is left.
     *
     * @throws RuleBroken when it is longer than {@code longest} characters, or holds characters that no text has
     */
    public static String optional(String field, String text, int longest) {
        String stripped = text == null ? "" : withoutSpaceAround(text);
        if (stripped.isEmpty()) {
            return null;
        }
        if (stripped.length() > longest) {
            throw RuleBroken.in(field, "text.long", longest);
        }
        if (stripped.codePoints().anyMatch(Rules::unwritable)) {
            throw RuleBroken.in(field, "text.characters");
        }
        return stripped;
    }

    private static String withoutSpaceAround(String text) {
        int first = 0;
        int end = text.length();
        while (first < end && invisible(text.charAt(first))) {
            first++;
        }
        while (first < end && invisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(first, end);
    }

    /** Java's own idea of white space leaves out what does not break, and what has no width. */
    private static boolean invisible(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /** The database takes neither, and nobody types them. */
    private static boolean unwritable(int codePoint) {
        boolean lineOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return Character.isISOControl(codePoint) && !lineOrTab || Character.getType(codePoint) == Character.SURROGATE;
    }

    /**
     * The value itself.
     *
     * @throws RuleBroken when there is none
     */
    public static <T> T needed(String field, T value) {
        if (value == null) {
            throw RuleBroken.in(field, "text.needed");
        }
        return value;
    }

    /**
     * The number, written with that many decimals: the way in which it is stored.
     *
     * @throws RuleBroken when there is none, it is out of the range (both ends included), or has too many decimals
     */
    public static BigDecimal within(String field, BigDecimal value, String least, String most, int decimals) {
        needed(field, value);
        if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(most)) > 0) {
            throw RuleBroken.in(field, "number.range", least, most);
        }
        // A zero can be written with a billion decimals: what counts, here and later, is the short form
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.scale() > decimals) {
            throw RuleBroken.in(field, "number.decimals", decimals);
        }
        return shortest.setScale(decimals);
    }

    /**
     * The day itself.
     *
     * @throws RuleBroken when there is none, or it is so far off that it can only be a slip
     */
    public static LocalDate day(String field, LocalDate day) {
        needed(field, day);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw RuleBroken.in(field, "day.range", FIRST_DAY.toString(), LAST_DAY.toString());
        }
        return day;
    }

    /**
     * An ISO 3166 code of two letters, such as {@code DE}; null when none is given.
     *
     * @throws RuleBroken when it is none
     */
    public static String country(String field, String code) {
        String stripped = optional(field, code, 2);
        if (stripped == null) {
            return null;
        }
        // Plain letters only: the upper case of others can be a country all the same, as that of a sharp s is South
        // Sudan
        String upper = stripped.matches("[A-Za-z]{2}") ? stripped.toUpperCase(Locale.ROOT) : "";
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(upper)) {
            throw RuleBroken.in(field, "country.unknown");
        }
        return upper;
    }

    /**
     * An ISO 4217 code that Java knows, such as {@code EUR}.
     *
     * @throws RuleBroken when it is none
     */
    public static String currency(String field, String code) {
        if (code == null || !CURRENCIES.contains(code)) {
            throw RuleBroken.in(field, "currency.unknown");
        }
        return code;
    }

    /**
     * A time zone that Java knows, such as {@code Europe/Berlin}.
     *
     * @throws RuleBroken when it is none
     */
    public static String zone(String field, String zone) {
        if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw RuleBroken.in(field, "zone.unknown");
        }
        return zone;
    }

    /**
     * A colour as {@code #rrggbb}; null when none is given.
     *
     * @throws RuleBroken when it is something else
     */
    public static String colour(String field, String colour) {
        if (colour == null || colour.isBlank()) {
            return null;
        }
        if (!colour.strip().matches("#[0-9a-fA-F]{6}")) {
            throw RuleBroken.in(field, "colour.form");
        }
        return colour.strip();
    }

    /**
     * An e-mail address, so far as its form tells; null when none is given.
     *
     * @throws RuleBroken when it has not the form of one
     */
    public static String email(String field, String email) {
        String stripped = optional(field, email, 254);
        if (stripped != null && !stripped.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            throw RuleBroken.in(field, "email.form");
        }
        return stripped;
    }

    /**
     * The address of a web site; null when none is given. Without http:// or https:// in front it gets the latter.
     *
     * @throws RuleBroken when it is too long or has not the form of one
     */
    public static String web(String field, String address, int longest) {
        String stripped = optional(field, address, longest);
        if (stripped == null) {
            return null;
        }
        String whole = stripped.matches("(?i)https?://.*") ? stripped : optional(field, "https://" + stripped, longest);
        if (!whole.matches("(?i)https?://[\\w.-]+\\.[\\w-]{2,}(?::\\d{1,5})?(?:[/?#]\\S*)?")) {
            throw RuleBroken.in(field, "web.form");
        }
        return whole;
    }
}
