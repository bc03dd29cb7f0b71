package org.batoncrm.opportunity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.batoncrm.money.Money;
import org.batoncrm.rule.Rules;

/**
 * What is known about a deal, as members enter it.
 *
 * @param title what it is about, never blank
 * @param amount what it may be worth, zero or more
 * @param currency ISO 4217 code
 * @param expectedClose the day on which the customer is expected to decide
 */
public record OpportunityData(
        String title, BigDecimal amount, String currency, LocalDate expectedClose, String description)
        implements Serializable {

    /**
     * The same, without white space around it.
     *
     * @throws org.batoncrm.rule.RuleBroken when something is missing, too long or out of its range
     */
    public OpportunityData checked() {
        String code = Rules.currency("currency", currency);
        return new OpportunityData(
                Rules.needed("title", title, 160),
                Rules.within("amount", amount, "0", "999999999", Money.decimals(code)),
                code,
                Rules.day("expectedClose", expectedClose),
                Rules.optional("description", description, 2000));
    }
}
