package org.batoncrm.api.json;

import java.math.BigDecimal;
import org.batoncrm.money.Money;

/** How decimals are written: money to the last coin of its currency, anything else without idle zeros. */
public final class Decimals {

    private Decimals() {}

    /** An amount in a currency; null stays null. */
    public static BigDecimal money(BigDecimal amount, String currency) {
        return amount == null ? null : Money.of(amount, currency).amount();
    }

    /** A quantity, a price per unit or a percentage; null stays null. */
    public static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
