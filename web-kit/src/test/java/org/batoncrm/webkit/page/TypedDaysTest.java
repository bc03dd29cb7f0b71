package org.batoncrm.webkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batoncrm.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A day that the server writes into a field can be read by PrimeFaces in the browser, and the other way round. */
class TypedDaysTest {

    private static final Pattern MONTHS = Pattern.compile("monthNamesShort: \\[(.+?)]");

    @ParameterizedTest
    @EnumSource
    void javaAndPrimeFacesCallTheMonthsAlikeOrNotAtAll(Language language) throws IOException {
        List<String> names = monthsOfPrimeFaces(language);
        String pattern = language.speaking(new Times()::getPattern);
        DateTimeFormatter typed = DateTimeFormatter.ofPattern(pattern, language.speaking(Language::locale));
        for (Month month : Month.values()) {
            String letters = typed.format(LocalDate.of(2026, month, 3)).replaceAll("[\\d .]", "");
            assertThat(letters).isIn("", names.get(month.ordinal()));
        }
    }

    private static List<String> monthsOfPrimeFaces(Language language) throws IOException {
        String file = "/META-INF/resources/primefaces/locales/locale-" + language.code() + ".js";
        try (InputStream in = TypedDaysTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            Matcher months = MONTHS.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(months.find()).isTrue();
            return List.of(months.group(1).replace("\"", "").split(", "));
        }
    }
}
