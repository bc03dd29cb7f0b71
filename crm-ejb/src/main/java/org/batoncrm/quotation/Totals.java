package org.batoncrm.quotation;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.batoncrm.money.Money;

/**
 * What a quotation comes to. Each line is rounded; tax is worked out once per rate on the sum of that rate's lines, and
 * rounded there, as the European standard for invoices has it (EN 16931, BR-CO-17).
 *
 * @param net the sum of the lines before tax
 * @param taxes the tax of each rate, lowest rate first
 * @param tax the sum of the taxes
 * @param gross what the customer pays
 */
public record Totals(Money net, List<TaxShare> taxes, Money tax, Money gross) {

    /** The tax of one rate. */
    public record TaxShare(BigDecimal percent, Money base, Money tax) {}

    /** The totals of these lines, all of them checked. */
    public static Totals of(List<LineData> lines, String currencyCode) {
        Currency currency = Currency.getInstance(currencyCode);
        Money nothing = Money.zero(currency);
        TreeMap<BigDecimal, Money> bases = new TreeMap<>();
        lines.forEach(line -> bases.merge(line.taxPercent().setScale(2), line.net(currency), Money::plus));
        List<TaxShare> taxes = bases.entrySet().stream()
                .map(rate -> new TaxShare(
                        rate.getKey(), rate.getValue(), rate.getValue().percent(rate.getKey())))
                .toList();
        Money net = bases.values().stream().reduce(nothing, Money::plus);
        Money tax = taxes.stream().map(TaxShare::tax).reduce(nothing, Money::plus);
        return new Totals(net, taxes, tax, net.plus(tax));
    }
}
