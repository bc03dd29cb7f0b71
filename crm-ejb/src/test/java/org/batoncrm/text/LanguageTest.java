package org.batoncrm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void whatIsSpokenEndsWithItsScope() {
        assertThat(Language.current()).isEqualTo(Language.ENGLISH);
        try (Language.Scope german = Language.GERMAN.spoken()) {
            assertThat(Language.locale()).isEqualTo(Locale.GERMAN);
            assertThat(Language.ENGLISH.<Language>speaking(Language::current)).isEqualTo(Language.ENGLISH);
            assertThat(Language.current()).isEqualTo(Language.GERMAN);
        }
        assertThat(Language.current()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void theFirstLanguageThatBatonSpeaksIsTheBest() {
        assertThat(Language.bestOf(List.of(Locale.FRENCH, Locale.forLanguageTag("de-AT"), Locale.UK)))
                .isEqualTo(Language.GERMAN);
        assertThat(Language.bestOf(List.of(Locale.FRENCH))).isEqualTo(Language.ENGLISH);
        assertThat(Language.bestOf(List.of())).isEqualTo(Language.ENGLISH);
    }

    @Test
    void theServersOwnLanguageIsNobodysChoice() {
        Locale own = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Texts.of("state.LEAD.NEW")).isEqualTo("New");
        } finally {
            Locale.setDefault(own);
        }
    }
}
