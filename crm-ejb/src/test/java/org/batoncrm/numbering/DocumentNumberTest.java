package org.batoncrm.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.batoncrm.numbering.DocumentNumbers.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    private static final int COLUMN = 20;

    private final Locale own = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(own);
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTATION, 2026, 1, Q-2026-00001",
        "QUOTATION, 2026, 42, Q-2026-00042",
        "BOOKING_ORDER, 2026, 17, B-2026-00017",
        "BOOKING_ORDER, 2027, 99999, B-2027-99999",
        "QUOTATION, 2026, 100000, Q-2026-100000"
    })
    void aNumberTellsItsKindItsYearAndItsPlaceInIt(Kind kind, int year, long sequence, String number) {
        assertThat(kind.format(year, sequence)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "tr-TR"})
    void aNumberReadsAlikeInEveryLanguageOfTheServer(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(Kind.QUOTATION.format(2026, 42)).isEqualTo("Q-2026-00042");
    }

    @Test
    void theLargestNumberThereCanBeFitsItsColumn() {
        assertThat(Kind.BOOKING_ORDER.format(9999, 999_999_999_999L)).hasSizeLessThanOrEqualTo(COLUMN);
    }
}
