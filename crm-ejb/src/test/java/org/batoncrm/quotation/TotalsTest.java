package org.batoncrm.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.batoncrm.money.Money;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {

    private static LineData line(String quantity, String price, String discount, String tax) {
        return new LineData(
                "Thing",
                new BigDecimal(quantity),
                "piece",
                new BigDecimal(price),
                new BigDecimal(discount),
                new BigDecimal(tax));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100, 0, EUR, 100.00",
        "1, 100, 100, EUR, 0.00",
        "3, 33.3333, 0, EUR, 100.00",
        "0.001, 5, 0, EUR, 0.01",
        "0.001, 4.9999, 0, EUR, 0.00",
        "1, 12.345, 10, EUR, 11.11",
        "7, 0.125, 0, EUR, 0.88",
        "3, 33.5, 0, JPY, 101",
        "1, 1.2345, 0, KWD, 1.235",
        "999999999, 999999999, 0, EUR, 999999998000000001.00"
    })
    void aLineIsRoundedHalfUpToWhatCanBePaid(
            String quantity, String price, String discount, String currency, String net) {
        Money money = line(quantity, price, discount, "0").net(Currency.getInstance(currency));
        assertThat(money.amount()).isEqualTo(new BigDecimal(net));
    }

    @Test
    void theLargestTotalThatCanBeEnteredFitsWhereTotalsAreStored() {
        LineData dearest = line("999999999", "999999999", "0", "100").checked();
        QuotationData data =
                new QuotationData("KWD", LocalDate.now(), null, Collections.nCopies(QuotationData.MOST_LINES, dearest));
        // numeric(24, 3)
        assertThat(data.checked().totals().gross().amount()).isLessThan(new BigDecimal("1e21"));
    }

    @Test
    void taxIsRoundedOncePerRateAndNotPerLine() {
        // Per line it would be 3 x 0.02 = 0.06
        Totals totals = Totals.of(
                List.of(line("1", "0.10", "0", "19"), line("1", "0.10", "0", "19"), line("1", "0.10", "0", "19")),
                "EUR");
        assertThat(totals.tax().amount()).isEqualTo(new BigDecimal("0.06"));
        Totals many = Totals.of(Collections.nCopies(10, line("1", "0.03", "0", "19")), "EUR");
        // Per line it would be 10 x 0.01 = 0.10; on the sum 0.30 x 19 % = 0.057
        assertThat(many.tax().amount()).isEqualTo(new BigDecimal("0.06"));
    }

    @Test
    void eachRateHasItsShareLowestFirst() {
        Totals totals = Totals.of(
                List.of(line("1", "100", "0", "19"), line("1", "50", "0", "7.0"), line("1", "1", "0", "7")), "EUR");
        assertThat(totals.taxes())
                .extracting(share -> share.percent() + " on " + share.base().amount() + ": "
                        + share.tax().amount())
                .containsExactly("7.00 on 51.00: 3.57", "19.00 on 100.00: 19.00");
        assertThat(totals.gross().amount()).isEqualTo(new BigDecimal("173.57"));
    }

    @Test
    void nothingComesToNothing() {
        assertThat(Totals.of(List.of(), "EUR").gross().amount()).isEqualTo(new BigDecimal("0.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "quantity, 0, 1, 0, 0",
        "quantity, -1, 1, 0, 0",
        "quantity, 0.0001, 1, 0, 0",
        "unitPrice, 1, -0.01, 0, 0",
        "unitPrice, 1, 0.00001, 0, 0",
        "discountPercent, 1, 1, 100.01, 0",
        "discountPercent, 1, 1, -1, 0",
        "taxPercent, 1, 1, 0, 101",
        "taxPercent, 1, 1, 0, 7.555"
    })
    void whatCannotBePricedIsRefusedAtItsField(
            String field, String quantity, String price, String discount, String tax) {
        assertThatThrownBy(() -> line(quantity, price, discount, tax).checked())
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "description, , 1, 1, 0, 0",
        "quantity, x, , 1, 0, 0",
        "unitPrice, x, 1, , 0, 0",
        "discountPercent, x, 1, 1, , 0",
        "taxPercent, x, 1, 1, 0, "
    })
    void whatIsMissingIsRefusedAtItsField(
            String field,
            String description,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal discount,
            BigDecimal tax) {
        LineData line = new LineData(description, quantity, null, price, discount, tax);
        assertThatThrownBy(line::checked).isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.field())
                .isEqualTo(field));
    }

    @Test
    void aPriceThatIsWrittenWithABillionZerosIsJustNothing() {
        LineData free = line("1", "0E-999999999", "0", "0").checked();
        assertThat(free.unitPrice()).hasToString("0.0000");
        assertThat(free.net(Currency.getInstance("EUR")).amount()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void ratesThatAreWrittenDifferentlyAreOneRate() {
        assertThat(Totals.of(List.of(line("1", "1", "0", "19"), line("1", "1", "0", "19.00")), "EUR")
                        .taxes())
                .hasSize(1);
    }

    @Test
    void aFullDiscountLeavesNothingToTax() {
        Totals free = Totals.of(List.of(line("999", "999.9999", "100", "19")), "EUR");
        assertThat(free.gross()).isEqualTo(Money.zero(Currency.getInstance("EUR")));
    }

    @Test
    void aQuotationHasTwoHundredLinesAtTheMost() {
        LineData line = line("1", "1", "0", "0");
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(new QuotationData("EUR", day, null, Collections.nCopies(200, line))
                        .checked()
                        .lines())
                .hasSize(200);
        assertThatThrownBy(() -> new QuotationData("EUR", day, null, Collections.nCopies(201, line)).checked())
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.field()).isEqualTo("lines"));
    }
}
