package org.batoncrm.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static void refused(String rule, ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.rule()).isEqualTo(rule);
            assertThat(broken.field()).isEqualTo("field");
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\t\r\n", "\u00a0", "\u2003\u200b", "\ufeff", "\u3000"})
    void whatNobodyCanSeeIsNoText(String text) {
        assertThat(Rules.optional("field", text, 5)).isNull();
        refused("text.needed", () -> Rules.needed("field", text, 5));
    }

    @Test
    void spaceAroundATextIsDroppedAndSpaceInItKept() {
        assertThat(Rules.needed("field", "\u00a0\n a \u00a0 b\t\u200b", 5)).isEqualTo("a \u00a0 b");
    }

    @Test
    void aTextIsMeasuredWithoutTheSpaceAroundIt() {
        assertThat(Rules.needed("field", "  12345  ", 5)).isEqualTo("12345");
        refused("text.long", () -> Rules.needed("field", "123456", 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007", "\u001b[31m", "a\u0085b", "half \ud83d", "\ude00 half"})
    void charactersThatNoDatabaseTakesAreRefused(String text) {
        refused("text.characters", () -> Rules.optional("field", text, 50));
    }

    @Test
    void linesTabsAndEveryScriptAreTexts() {
        String text = "Zoë\tŁódź\r\n東京 😀 e\u0301";
        assertThat(Rules.optional("field", text, 50)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00", "1.10, 1.10", "1.100, 1.10", "1E+1, 10.00", "0E-999999999, 0.00", "0E+999999999, 0.00"})
    void aNumberIsKeptInTheFormInWhichItIsStored(BigDecimal entered, String kept) {
        assertThat(Rules.within("field", entered, "0", "10", 2).toString()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "10.01", "1E+999999999", "-1E+999999999"})
    void aNumberOutsideItsRangeIsRefused(BigDecimal entered) {
        refused("number.range", () -> Rules.within("field", entered, "0", "10", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "9.999", "1E-999999999"})
    void aNumberFinerThanIsStoredIsRefusedAndNotRounded(BigDecimal entered) {
        refused("number.decimals", () -> Rules.within("field", entered, "0", "10", 2));
    }

    @Test
    void aMissingNumberDayOrChoiceIsRefused() {
        refused("text.needed", () -> Rules.within("field", null, "0", "10", 2));
        refused("text.needed", () -> Rules.day("field", null));
        refused("text.needed", () -> Rules.needed("field", (Object) null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2028-02-29", "2199-12-31"})
    void aDayInLivingMemoryOrSightIsTaken(LocalDate day) {
        assertThat(Rules.day("field", day)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "0026-03-01", "-999999999-01-01", "+999999999-12-31"})
    void aDayThatCanOnlyBeASlipIsRefused(LocalDate day) {
        refused("day.range", () -> Rules.day("field", day));
    }

    @ParameterizedTest
    @CsvSource({"DE, DE", "' pt ', PT", "gb, GB"})
    void aCountryIsKeptAsItsCode(String entered, String code) {
        assertThat(Rules.country("field", entered)).isEqualTo(code);
        assertThat(Rules.country("field", " ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"??", "XX", "1", "U", "ß", "ıt"})
    void whatIsNoCountryIsRefused(String entered) {
        refused("country.unknown", () -> Rules.country("field", entered));
        refused("text.long", () -> Rules.country("field", "Germany"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "JPY", "KWD", "USD"})
    void aCurrencyThatIsPaidInIsTaken(String code) {
        assertThat(Rules.currency("field", code)).isEqualTo(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "eur", "EURO", "XAU", "XXX", "XTS", "CLF", "ABC"})
    void goldTestsUnitsOfAccountAndNonsenseAreNoCurrency(String code) {
        refused("currency.unknown", () -> Rules.currency("field", code));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Berlin", "Europe/berlin", "+25:00", "../etc/passwd"})
    void whatIsNoTimeZoneIsRefused(String zone) {
        refused("zone.unknown", () -> Rules.zone("field", zone));
    }

    @Test
    void aColourIsSixDigitsOrNone() {
        assertThat(Rules.colour("field", " #0F766e ")).isEqualTo("#0F766e");
        assertThat(Rules.colour("field", " ")).isNull();
        refused("colour.form", () -> Rules.colour("field", "#fff"));
        refused("colour.form", () -> Rules.colour("field", "red;}body{display:none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "a.b+c@sub.example.co.uk", "o'neil@example.com", "ü@exämple.de"})
    void anAddressInTheFormOfOneIsTaken(String email) {
        assertThat(Rules.email("field", " " + email + " ")).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@", "@example.com", "ada@example", "a b@example.com", "a@b@example.com"})
    void whatHasNotTheFormOfAnAddressIsRefused(String email) {
        refused("email.form", () -> Rules.email("field", email));
    }

    @Test
    void anAddressSmugglesNoSecondLineAndHasALimit() {
        refused("email.form", () -> Rules.email("field", "a@example.com\r\nBcc: b@example.com"));
        refused("text.long", () -> Rules.email("field", "a".repeat(243) + "@example.com"));
        assertThat(Rules.email("field", "a".repeat(242) + "@example.com")).hasSize(254);
    }

    @Test
    void aBrokenRuleSaysInWordsWhatItWants() {
        assertThat(RuleBroken.in("field", "text.long", 160)).hasMessage("At most 160 characters.");
        assertThat(RuleBroken.of("quotation.needsApproval", new BigDecimal("20.00")))
                .hasMessage("A discount above 20 % needs approval. Submit the quotation first.");
        assertThat(RuleBroken.of("quotation.empty").field()).isNull();
    }
}
