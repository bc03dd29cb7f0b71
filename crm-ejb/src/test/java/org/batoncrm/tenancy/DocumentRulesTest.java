package org.batoncrm.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;

class DocumentRulesTest {

    private static TaxRate rate(String name, String percent) {
        return new TaxRate(name, new BigDecimal(percent));
    }

    private static List<TaxRate> checked(TaxRate... rates) {
        return DocumentRules.usual(List.of(rates)).checked().taxRates();
    }

    @Test
    void newLinesStartWithTheFirstRateOrWithout() {
        assertThat(DocumentRules.usual(List.of(rate("Standard", "19"), rate("Reduced", "7")))
                        .taxPercent())
                .isEqualByComparingTo("19");
        assertThat(DocumentRules.usual(List.of()).taxPercent()).isEqualByComparingTo("0");
    }

    @Test
    void ratesKeepTheirOrderAndComeBackFromTheirColumnAsTheyWere() {
        List<TaxRate> rates = checked(rate(" Standard \n rate ", "19"), rate("7 % off-peak", "7.5"), rate("None", "0"));
        assertThat(rates)
                .containsExactly(rate("Standard rate", "19.00"), rate("7 % off-peak", "7.50"), rate("None", "0.00"));
        TaxRates column = new TaxRates();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(rates)))
                .isEqualTo(rates);
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(List.of())))
                .isEmpty();
    }

    @Test
    void aRateThatCannotBeToldApartIsRefused() {
        assertThatThrownBy(() -> checked(rate("Standard", "19"), rate("STANDARD", "7")))
                .hasMessageContaining("STANDARD");
        assertThatThrownBy(() -> checked(rate("Exempt", "0"), rate("Reverse charge", "0.00")))
                .hasMessageContaining("Reverse charge");
        assertThatThrownBy(() -> checked(rate(" ", "19"))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> checked(rate("All of it", "100.01"))).isInstanceOf(RuleBroken.class);
        List<TaxRate> many = Collections.nCopies(21, rate("Standard", "19"));
        assertThatThrownBy(() -> DocumentRules.usual(many).checked()).hasMessageContaining("20");
    }

    @Test
    void quotationsAndBookingOrdersHaveDifferentNumbers() {
        DocumentRules same = new DocumentRules(BigDecimal.TEN, 30, List.of(), "{year}-{n}", "{year}-{n}");
        assertThatThrownBy(same::checked).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.field())
                .isEqualTo("bookingNumbers"));
    }
}
