package org.batoncrm.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"1234.5, EUR, '1,234.50'", "1234.5, JPY, '1,235'", "0.0005, KWD, '0.001'", "-0.005, EUR, -0.01"})
    void anAmountReadsAsItIsPaid(BigDecimal amount, String currency, String text) {
        assertThat(Money.of(amount, currency).text()).isEqualTo(currency + "\u00a0" + text);
    }

    @Test
    void amountsOfTwoCurrenciesDoNotAddUp() {
        Money euro = Money.of(BigDecimal.ONE, "EUR");
        Money pound = Money.of(BigDecimal.ONE, "GBP");
        assertThatThrownBy(() -> euro.plus(pound)).isInstanceOf(IllegalArgumentException.class);
        assertThat(euro.minus(euro)).isEqualTo(Money.zero(euro.currency()));
    }
}
