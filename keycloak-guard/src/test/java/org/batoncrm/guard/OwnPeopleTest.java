package org.batoncrm.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnPeopleTest {

    private static final List<String> DOMAINS = List.of("example.com", "example.org");

    @Test
    void haveAnAddressOfOneOfTheDomains() {
        assertThat(OwnPeople.isOf("ada@example.com", DOMAINS)).isTrue();
        assertThat(OwnPeople.isOf("ada@EXAMPLE.org", DOMAINS)).isTrue();
    }

    @Test
    void allOthersAreNot() {
        assertThat(OwnPeople.isOf("ada@mail.example.com", DOMAINS)).isFalse();
        assertThat(OwnPeople.isOf("ada@example.com.evil.example", DOMAINS)).isFalse();
        assertThat(OwnPeople.isOf("\"ada@example.com\"@evil.example", DOMAINS)).isFalse();
        assertThat(OwnPeople.isOf("@example.com", DOMAINS)).isFalse();
        assertThat(OwnPeople.isOf("example.com", DOMAINS)).isFalse();
        assertThat(OwnPeople.isOf("null", DOMAINS)).isFalse();
        assertThat(OwnPeople.isOf(null, DOMAINS)).isFalse();
        assertThat(OwnPeople.isOf("ada@example.com", List.of())).isFalse();
    }
}
