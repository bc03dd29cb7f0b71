package org.batoncrm.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {

    private final Locale own = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(own);
    }

    @ParameterizedTest
    @CsvSource({
        "Q-{year}-{n:5}, 2026, 42, Q-2026-00042",
        "Q-{year}-{n:5}, 2026, 100000, Q-2026-100000",
        "{n}, 2026, 7, 7",
        "{n:3}.{year}, 2026, 7, 007.2026",
        "{year}{n:4}, 2026, 17, 20260017",
        "AN_{n:7}, 2026, 1, AN_0000001"
    })
    void aNumberReadsLikeItsPattern(String pattern, int year, long place, String number) {
        NumberForm form = new NumberForm(pattern).checked("numbers");
        assertThat(form.number(year, place)).isEqualTo(number);
        Matcher read = Pattern.compile(form.expression()).matcher(number);
        assertThat(read.matches()).isTrue();
        assertThat(read.group(form.isYearFirst() ? 2 : 1)).matches("0*" + place);
        if (form.hasYear()) {
            assertThat(read.group(form.isYearFirst() ? 1 : 2)).isEqualTo(String.valueOf(year));
        }
    }

    @ParameterizedTest
    @CsvSource({"{n:3}, 0042", "{n:3}, 42", "{n}, 07", "A.{n}, AB7", "Q-{year}-{n}, Q-26-7"})
    void whatNoNumberOfTheFormLooksLikeIsNotTakenForOne(String pattern, String other) {
        assertThat(other).doesNotMatch(new NumberForm(pattern).expression());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "tr-TR"})
    void aNumberReadsAlikeInEveryLanguageOfTheServer(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(new NumberForm("Q-{year}-{n:5}").number(2026, 42)).isEqualTo("Q-2026-00042");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q-{year}",
                "{n}{n}",
                "{year}{year}{n}",
                "{n:0}",
                "{n:8}",
                "{N}",
                "Q {n}",
                "Q/{n}",
                "Ä{n}",
                "{n",
                "n}",
                "{month}-{n}",
                "'{n}"
            })
    void whatIsNoFormIsRefused(String pattern) {
        assertThatThrownBy(() -> new NumberForm(pattern).checked("numbers"))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.rule()).isEqualTo("number.form");
                    assertThat(broken.field()).isEqualTo("numbers");
                    assertThat(broken.getMessage()).contains("{n:5}", "{year}");
                });
    }

    @Test
    void theLargestNumberThereCanBeFitsItsColumn() {
        assertThat(new NumberForm("ANGEBOT-{year}-{n:5}").checked("numbers").number(9999, 9_999_999))
                .hasSize(NumberForm.LONGEST_NUMBER);
        assertThatThrownBy(() -> new NumberForm("ANGEBOTE-{year}-{n:5}").checked("numbers"))
                .hasMessageContaining("20");
    }
}
