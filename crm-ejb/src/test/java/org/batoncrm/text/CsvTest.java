package org.batoncrm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsWithSeparatorsStandInQuotes() {
        assertThat(Csv.line(List.of(Csv.text("a"), Csv.text("b, c"), Csv.text("say \"d\""), Csv.text("e\nf"))))
                .isEqualTo("a,\"b, c\",\"say \"\"d\"\"\",\"e\nf\"\r\n");
    }

    @Test
    void nothingIsNothing() {
        assertThat(Csv.text(null)).isEmpty();
        assertThat(Csv.plain(null)).isEmpty();
        assertThat(Csv.text("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+49 40 1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\uff1d1", "  =1", "=cmd|' /C calc'!A0"})
    void noTextIsAFormula(String text) {
        assertThat(Csv.text(text).replaceFirst("^\"", "").strip()).startsWith("'");
    }

    @Test
    void aFormulaBehindWhatAnotherSpreadsheetTakesForASeparatorIsNoneEither() {
        assertThat(Csv.text("hi;=HYPERLINK(A1)")).isEqualTo("\"hi;'=HYPERLINK(A1)\"");
        assertThat(Csv.text("hi\n=1")).isEqualTo("\"hi\n'=1\"");
        assertThat(Csv.text("hi\t@x")).isEqualTo("\"hi\t'@x\"");
    }

    @Test
    void otherTextsStayAsTheyAre() {
        assertThat(Csv.text("2 + 2 = 4; well-known")).isEqualTo("\"2 + 2 = 4; well-known\"");
        assertThat(Csv.text("a@b.cd")).isEqualTo("a@b.cd");
        assertThat(Csv.plain("-12.50")).isEqualTo("-12.50");
    }
}
