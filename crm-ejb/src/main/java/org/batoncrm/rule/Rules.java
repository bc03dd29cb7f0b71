package org.batoncrm.rule;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;

/** Checks of single inputs that many records share. */
public final class Rules {

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
     * @throws RuleBroken when it is longer than {@code longest} characters
     */
    public static String optional(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw RuleBroken.in(field, "text.long", longest);
        }
        return stripped;
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
     * The number itself.
     *
     * @throws RuleBroken when there is none, it is out of the range (both ends included), or has too many decimals
     */
    public static BigDecimal within(String field, BigDecimal value, String least, String most, int decimals) {
        needed(field, value);
        if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(most)) > 0) {
            throw RuleBroken.in(field, "number.range", least, most);
        }
        if (value.stripTrailingZeros().scale() > decimals) {
            throw RuleBroken.in(field, "number.decimals", decimals);
        }
        return value;
    }

    /**
     * An ISO 4217 code that Java knows, such as {@code EUR}.
     *
     * @throws RuleBroken when it is none
     */
    public static String currency(String field, String code) {
        boolean known = Currency.getAvailableCurrencies().stream()
                // What has no decimals to speak of is gold, or a code for tests, and nothing that is paid in
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        if (!known) {
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
}
