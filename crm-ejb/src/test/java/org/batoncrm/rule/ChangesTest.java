package org.batoncrm.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.batoncrm.identity.Role;
import org.junit.jupiter.api.Test;

class ChangesTest {

    public record Set(String name, BigDecimal taxPercent, Role role, List<String> zones) {}

    private static final Set BEFORE = new Set("Acme", new BigDecimal("19.00"), Role.OPERATIONS, List.of("a", "b"));

    @Test
    void whatChangedIsToldFromWhatToWhat() {
        assertThat(Changes.told(
                        BEFORE, new Set(null, new BigDecimal("7.50"), Role.TENANT_ADMIN, List.of("a", "b", "c"))))
                .isEqualTo("Name: Acme \u2192 \u2013; Tax percent: 19 \u2192 7.5; Role: Operations \u2192 Tenant admin;"
                        + " Zones: a, b \u2192 a, b, c");
    }

    @Test
    void whatSomebodyEnteredIsCarriedOverToWhatAnotherStoredMeanwhile() {
        Set entered = new Set("Acme Inc.", new BigDecimal("19"), Role.OPERATIONS, List.of("a"));
        Set now = new Set("Acme AG", new BigDecimal("7"), Role.TENANT_ADMIN, List.of("a", "b"));
        assertThat(Changes.carriedOver(BEFORE, entered, now))
                .isEqualTo(new Set("Acme Inc.", new BigDecimal("7"), Role.TENANT_ADMIN, List.of("a")));
    }

    @Test
    void anotherKindOfLineEndIsNoChange() {
        assertThat(Changes.between(
                        new Set("one\ntwo", BigDecimal.ONE, null, List.of()),
                        new Set("one\r\ntwo", BigDecimal.ONE, null, List.of())))
                .isEmpty();
    }

    @Test
    void nothingIsToldOfWhatIsTheSame() {
        assertThat(Changes.told(BEFORE, new Set("Acme", new BigDecimal("19"), Role.OPERATIONS, List.of("a", "b"))))
                .isEmpty();
    }
}
