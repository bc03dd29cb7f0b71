package org.batoncrm.negotiation;

import java.math.BigDecimal;
import org.batoncrm.money.Money;
import org.batoncrm.rule.Rules;

/**
 * What the customer offers instead.
 *
 * @param amount what they would pay, taxes included, in the quotation's currency
 * @param message what they ask for besides; may be null
 */
public record OfferData(BigDecimal amount, String message) {

    /**
     * The same, without white space around it.
     *
     * @throws org.batoncrm.rule.RuleBroken when the amount is missing or out of its range, cannot be paid in
     *     this currency, or the message is too long
     */
    public OfferData checked(String currency) {
        return new OfferData(
                Rules.within("amount", amount, "0", "999999999", Money.decimals(currency)),
                Rules.optional("message", message, 2000));
    }
}
