package org.batoncrm.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.batoncrm.money.Money;

/** What holds for the totals of any lines, in currencies of none, two and three decimals. */
class TotalsPropertiesTest {

    // What the columns quotation.net and quotation.gross hold
    private static final BigDecimal LARGEST_STORED = new BigDecimal("1E+21");

    @Property
    void theTotalsAgreeWithOneAnother(@ForAll("lines") List<LineData> lines, @ForAll("currencies") String currency) {
        Totals totals = Totals.of(lines, currency);
        assertThat(totals.gross()).isEqualTo(totals.net().plus(totals.tax()));
        assertThat(sum(totals.taxes().stream()
                        .map(share -> share.base().amount())
                        .toList()))
                .isEqualByComparingTo(totals.net().amount());
        assertThat(sum(totals.taxes().stream()
                        .map(share -> share.tax().amount())
                        .toList()))
                .isEqualByComparingTo(totals.tax().amount());
    }

    @Property
    void theNetIsTheSumOfTheRoundedLines(@ForAll("lines") List<LineData> lines, @ForAll("currencies") String code) {
        Currency currency = Currency.getInstance(code);
        List<BigDecimal> each = lines.stream()
                .map(line -> exact(line).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP))
                .toList();
        assertThat(Totals.of(lines, code).net().amount()).isEqualByComparingTo(sum(each));
    }

    @Property
    void theTaxOfEachRateIsRoundedOnceOnItsSum(
            @ForAll("lines") List<LineData> lines, @ForAll("currencies") String currency) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        assertThat(Totals.of(lines, currency).taxes()).allSatisfy(share -> {
            BigDecimal exact = share.base().amount().multiply(share.percent()).movePointLeft(2);
            assertThat(share.tax().amount()).isEqualTo(exact.setScale(decimals, RoundingMode.HALF_UP));
        });
    }

    @Property
    void everyRateStandsOnceLowestFirst(@ForAll("lines") List<LineData> lines) {
        assertThat(Totals.of(lines, "EUR").taxes().stream()
                        .map(Totals.TaxShare::percent)
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize((int)
                        lines.stream().map(LineData::taxPercent).distinct().count());
    }

    @Property
    void theOrderOfTheLinesDoesNotMatter(
            @ForAll("lines") List<LineData> lines, @ForAll("currencies") String currency, @ForAll Random random) {
        List<LineData> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        assertThat(Totals.of(shuffled, currency)).isEqualTo(Totals.of(lines, currency));
    }

    @Property
    void noLineCostsLessThanNothingOrMoreThanWithoutDiscount(@ForAll("line") LineData line) {
        BigDecimal full = line.quantity().multiply(line.unitPrice()).setScale(2, RoundingMode.HALF_UP);
        assertThat(line.net(Currency.getInstance("EUR")).amount()).isBetween(BigDecimal.ZERO, full);
    }

    @Property
    void whatIsCheckedComesToTheSameAsBefore(@ForAll("lines") List<LineData> lines) {
        List<LineData> checked = lines.stream().map(LineData::checked).toList();
        assertThat(Totals.of(checked, "EUR")).isEqualTo(Totals.of(lines, "EUR"));
        assertThat(checked.stream().map(LineData::checked).toList()).isEqualTo(checked);
    }

    @Property
    void theLargestQuotationThereCanBeFitsIntoItsColumns(@ForAll("currencies") String currency) {
        BigDecimal most = new BigDecimal("999999999");
        LineData line = new LineData("x", most, null, most, BigDecimal.ZERO, BigDecimal.valueOf(100)).checked();
        Money gross = Totals.of(Collections.nCopies(QuotationData.MOST_LINES, line), currency)
                .gross();
        assertThat(gross.amount())
                .isEqualByComparingTo(most.multiply(most).multiply(BigDecimal.valueOf(400)))
                .isLessThan(LARGEST_STORED);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal exact(LineData line) {
        return line.quantity()
                .multiply(line.unitPrice())
                .multiply(BigDecimal.valueOf(100).subtract(line.discountPercent()))
                .movePointLeft(2);
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("JPY", "EUR", "KWD");
    }

    @Provide
    Arbitrary<List<LineData>> lines() {
        return line().list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<LineData> line() {
        return Combinators.combine(
                        number("0.001", "999999999", 3),
                        number("0", "999999999", 4),
                        number("0", "100", 2),
                        Arbitraries.of("0", "5.5", "7", "8.25", "19", "20", "100")
                                .map(BigDecimal::new))
                .as((quantity, price, discount, tax) -> new LineData("Thing", quantity, null, price, discount, tax));
    }

    private static Arbitrary<BigDecimal> number(String least, String most, int decimals) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(least), new BigDecimal(most))
                .ofScale(decimals);
    }
}
