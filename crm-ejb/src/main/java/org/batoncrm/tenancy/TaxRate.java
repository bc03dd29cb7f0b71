package org.batoncrm.tenancy;

import java.io.Serializable;
import java.math.BigDecimal;
import org.batoncrm.rule.Rules;

/**
 * A tax rate that the tenant charges.
 *
 * @param name what members and customers call it, for example "Reduced rate"
 * @param percent 0 to 100, two decimals at the most
 */
public record TaxRate(String name, BigDecimal percent) implements Serializable {

    static final int LONGEST_NAME = 60;

    /**
     * The same without white space around the name.
     *
     * @throws org.batoncrm.rule.RuleBroken when something is missing, too long or out of its range
     */
    public TaxRate checked() {
        return new TaxRate(
                Rules.needed("taxRates", onOneLine(name), LONGEST_NAME),
                Rules.within("taxRates", percent, "0", "100", 2));
    }

    /** The rate as people read it, for example "Reduced rate 7 %". */
    @Override
    public String toString() {
        return name + " " + percent.stripTrailingZeros().toPlainString() + "\u00a0%";
    }

    private static String onOneLine(String text) {
        return text == null ? null : text.replaceAll("\\s+", " ");
    }
}
