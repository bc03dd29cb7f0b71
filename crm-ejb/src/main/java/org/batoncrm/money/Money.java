package org.batoncrm.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import org.batoncrm.text.Language;

/**
 * An amount of a currency, always rounded to what can be paid in it: cents for EUR, whole yen, mils for KWD. This is the
 * only place where money is rounded: half up, as invoices are.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        amount = amount.setScale(decimals(currency), RoundingMode.HALF_UP);
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** With how many decimals an amount can be paid in the currency with this ISO 4217 code. */
    public static int decimals(String currencyCode) {
        return decimals(Currency.getInstance(currencyCode));
    }

    /** This amount in the currency with this ISO 4217 code. */
    public static Money of(BigDecimal amount, String currencyCode) {
        return new Money(amount, Currency.getInstance(currencyCode));
    }

    /** Nothing, in this currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** This many percent of the amount, rounded. */
    public Money percent(BigDecimal percent) {
        return new Money(amount.multiply(percent).movePointLeft(2), currency);
    }

    /**
     * The amount as people read it in the language that is spoken, for example "EUR 1,250.00" or "1.250,00 EUR", with a
     * space in it that does not break.
     */
    public String text() {
        NumberFormat format = NumberFormat.getNumberInstance(Language.locale());
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        String number = format.format(amount);
        String code = currency.getCurrencyCode();
        return Language.current() == Language.GERMAN ? number + "\u00a0" + code : code + "\u00a0" + number;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Not the same currency: " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }
}
