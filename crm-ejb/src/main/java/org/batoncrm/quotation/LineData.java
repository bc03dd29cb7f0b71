package org.batoncrm.quotation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batoncrm.money.Money;
import org.batoncrm.rule.Rules;

/**
 * One priced line of a quotation, as members enter it.
 *
 * @param quantity more than zero, three decimals at the most
 * @param unit what is counted, for example "pallet"; may be null
 * @param unitPrice before discount and tax, zero or more, four decimals at the most
 * @param discountPercent 0 to 100, two decimals at the most
 * @param taxPercent 0 to 100, two decimals at the most
 */
public record LineData(
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal discountPercent,
        BigDecimal taxPercent)
        implements Serializable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The same without white space around texts.
     *
     * @throws org.batoncrm.rule.RuleBroken when something is missing, too long or out of its range
     */
    public LineData checked() {
        return new LineData(
                Rules.needed("description", description, 300),
                Rules.within("quantity", quantity, "0.001", "999999999", 3),
                Rules.optional("unit", unit, 30),
                Rules.within("unitPrice", unitPrice, "0", "999999999", 4),
                Rules.within("discountPercent", discountPercent, "0", "100", 2),
                Rules.within("taxPercent", taxPercent, "0", "100", 2));
    }

    /** What the line costs after discount and before tax, rounded to what can be paid. */
    public Money net(Currency currency) {
        return new Money(
                quantity.multiply(unitPrice)
                        .multiply(HUNDRED.subtract(discountPercent))
                        .movePointLeft(2),
                currency);
    }

    /** The line as the history tells it, for example "Pallet (12 pallet, 400, −5 %, 19 %)". */
    @Override
    public String toString() {
        String discount = plain(discountPercent);
        return Stream.of(
                        plain(quantity) + (unit == null ? "" : " " + unit),
                        plain(unitPrice),
                        discount.equals("0") ? "" : "\u2212" + discount + " %",
                        plain(taxPercent) + " %")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", description + " (", ")"));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
