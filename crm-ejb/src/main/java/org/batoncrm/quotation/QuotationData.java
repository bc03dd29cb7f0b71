package org.batoncrm.quotation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/**
 * What a member enters into a draft of a quotation.
 *
 * @param currency ISO 4217 code
 * @param validUntil the last day on which the customer can accept
 * @param terms what holds besides the prices; may be null
 * @param lines in the order in which the customer reads them
 */
public record QuotationData(String currency, LocalDate validUntil, String terms, List<LineData> lines)
        implements Serializable {

    /** The most lines of one quotation. */
    public static final int MOST_LINES = 200;

    public QuotationData {
        lines = List.copyOf(lines);
    }

    /**
     * The same without white space around texts.
     *
     * @throws RuleBroken when something is missing, too long or out of its range
     */
    public QuotationData checked() {
        if (lines.size() > MOST_LINES) {
            throw RuleBroken.in("lines", "quotation.lines", MOST_LINES);
        }
        return new QuotationData(
                Rules.currency("currency", currency),
                Rules.day("validUntil", validUntil),
                Rules.optional("terms", terms, 4000),
                lines.stream().map(LineData::checked).toList());
    }

    /** What it comes to. */
    public Totals totals() {
        return Totals.of(lines, currency);
    }
}
