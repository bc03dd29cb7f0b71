package org.batoncrm.tenancy;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/**
 * What a tenant's admin sets for quotations and booking orders.
 *
 * @param approvalDiscount the discount in percent above which a quotation needs approval
 * @param validityDays how many days a new quotation is valid
 * @param taxRates the rates to choose from on a line; new lines start with the first
 * @param quotationNumbers how the numbers of quotations read, see {@link NumberForm}
 * @param bookingNumbers how the numbers of booking orders read
 */
public record DocumentRules(
        BigDecimal approvalDiscount,
        int validityDays,
        List<TaxRate> taxRates,
        String quotationNumbers,
        String bookingNumbers)
        implements Serializable {

    /** How the numbers of quotations read until the tenant's admin knows better. */
    public static final String USUAL_QUOTATION_NUMBERS = "Q-{year}-{n:5}";

    /** How the numbers of booking orders read until the tenant's admin knows better. */
    public static final String USUAL_BOOKING_NUMBERS = "B-{year}-{n:5}";

    /** The most tax rates of one tenant. */
    public static final int MOST_RATES = 20;

    private static final BigDecimal USUAL_APPROVAL_DISCOUNT = BigDecimal.valueOf(15);
    private static final int USUAL_VALIDITY_DAYS = 30;

    public DocumentRules {
        taxRates = List.copyOf(taxRates);
    }

    /** What a new tenant starts with. */
    public static DocumentRules usual(List<TaxRate> taxRates) {
        return new DocumentRules(
                USUAL_APPROVAL_DISCOUNT, USUAL_VALIDITY_DAYS, taxRates, USUAL_QUOTATION_NUMBERS, USUAL_BOOKING_NUMBERS);
    }

    /**
     * The same, looked through.
     *
     * @throws RuleBroken when something is missing or out of its range
     */
    public DocumentRules checked() {
        NumberForm quotations = new NumberForm(quotationNumbers).checked("quotationNumbers");
        NumberForm bookings = new NumberForm(bookingNumbers).checked("bookingNumbers");
        if (quotations.equals(bookings)) {
            throw RuleBroken.in("bookingNumbers", "number.form.same");
        }
        return new DocumentRules(
                Rules.within("approvalDiscount", approvalDiscount, "0", "100", 2),
                Rules.within("validityDays", BigDecimal.valueOf(validityDays), "1", "365", 0)
                        .intValue(),
                checkedRates(),
                quotations.pattern(),
                bookings.pattern());
    }

    private List<TaxRate> checkedRates() {
        if (taxRates.size() > MOST_RATES) {
            throw RuleBroken.in("taxRates", "tax.most", MOST_RATES);
        }
        List<TaxRate> checked = taxRates.stream().map(TaxRate::checked).toList();
        Set<Object> seen = new HashSet<>();
        for (TaxRate rate : checked) {
            // A line keeps the percent alone, so that a second rate of the same percent could not be told apart
            if (!seen.add(rate.name().toLowerCase(Locale.ROOT)) || !seen.add(rate.percent())) {
                throw RuleBroken.in("taxRates", "tax.double", rate.name());
            }
        }
        return checked;
    }

    /** The percent that new quotation lines start with; none when the tenant charges no tax. */
    public BigDecimal taxPercent() {
        return taxRates.isEmpty()
                ? BigDecimal.ZERO.setScale(2)
                : taxRates.get(0).percent();
    }
}
