package org.batoncrm.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "' EXAMPLE.Com ', example.com",
        "@example.com, example.com",
        "example.com., example.com",
        "mail.example.co.uk, mail.example.co.uk",
        "müller.example, xn--mller-kva.example",
        "xn--mller-kva.xn--p1ai, xn--mller-kva.xn--p1ai",
    })
    void isWrittenInOneForm(String entered, String stored) {
        assertThat(DomainName.checked(entered)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "com",
                "localhost",
                "*.example.com",
                "example",
                "a b.com",
                "-a.com",
                "a-.com",
                "a..com",
                "127.0.0.1",
                "[::1]",
                "https://example.com",
                "example.com/x",
                "me@example.com",
                "exa_mple.com",
                "example.c",
                "example.123"
            })
    void isNoneWhenNobodyCouldHaveMailThere(String entered) {
        assertThatThrownBy(() -> DomainName.checked(entered)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void isNoneWhenItIsLongerThanADomainCanBe() {
        assertThatThrownBy(() -> DomainName.checked("a".repeat(64) + ".com")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> DomainName.checked("abcdefgh.".repeat(28) + "com"))
                .isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, example.com",
        "ada@EXAMPLE.com, example.com",
        "'\"a@b.org\"@example.com', example.com",
    })
    void ofAnAddressIsWhatComesLast(String email, String domain) {
        assertThat(DomainName.ofEmail(email)).contains(domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@example.com", "ada@", "ada@localhost"})
    void whatIsNoAddressHasNone(String email) {
        assertThat(DomainName.ofEmail(email)).isEmpty();
        assertThat(DomainName.ofEmail(null)).isEmpty();
    }
}
