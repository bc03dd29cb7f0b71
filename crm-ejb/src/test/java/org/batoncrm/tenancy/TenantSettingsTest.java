package org.batoncrm.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantSettingsTest {

    private static TenantSettings settings(
            String name, String currency, String zone, String tax, String approval, int days, String accent) {
        List<TaxRate> rates = List.of(new TaxRate("Standard rate", number(tax)));
        return new TenantSettings(
                name,
                Language.GERMAN,
                currency,
                zone,
                accent,
                new DocumentRules(number(approval), days, rates, "Q-{year}-{n:5}", "B{n}"));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', EUR, Europe/Berlin, 19, 20, 30, ",
        "currency, Acme, XXX, Europe/Berlin, 19, 20, 30, ",
        "zone, Acme, EUR, Nowhere, 19, 20, 30, ",
        "taxRates, Acme, EUR, Europe/Berlin, 100.01, 20, 30, ",
        "taxRates, Acme, EUR, Europe/Berlin, , 20, 30, ",
        "approvalDiscount, Acme, EUR, Europe/Berlin, 19, -1, 30, ",
        "approvalDiscount, Acme, EUR, Europe/Berlin, 19, , 30, ",
        "validityDays, Acme, EUR, Europe/Berlin, 19, 20, 0, ",
        "validityDays, Acme, EUR, Europe/Berlin, 19, 20, 366, ",
        "accent, Acme, EUR, Europe/Berlin, 19, 20, 30, teal"
    })
    void whatACompanyCannotBeSetToIsRefusedAtItsField(
            String field,
            String name,
            String currency,
            String zone,
            String tax,
            String approval,
            int days,
            String accent) {
        assertThatThrownBy(() -> settings(name, currency, zone, tax, approval, days, accent)
                        .checked())
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo(field));
    }

    @Test
    void aNewTenantWorksUntilItIsSuspendedAndKeepsItsSettingsThen() {
        TenantSettings settings = settings("Acme", "EUR", "Europe/Berlin", "19.00", "20.00", 30, "#0f766e");
        Tenant tenant = new Tenant(UUID.randomUUID(), "acme", Plan.TRIAL, settings.checked(), Instant.now());
        assertThat(tenant.setUpBy()).isNull();
        assertThat(tenant.state()).isEqualTo(TenantState.ACTIVE);
        tenant.suspend(Instant.now());
        assertThat(tenant.state()).isEqualTo(TenantState.SUSPENDED);
        assertThat(tenant.settings()).isEqualTo(settings);
        UUID admin = UUID.randomUUID();
        TenantSettings other = settings("Acme 2", "GBP", "Europe/London", "20.00", "5.00", 14, null);
        tenant.setUp(other, admin, Instant.EPOCH);
        assertThat(tenant.settings()).isEqualTo(other);
        assertThat(tenant.setUpBy()).isEqualTo(admin);
        assertThat(tenant.setUpAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aLanguageIsNeeded() {
        TenantSettings mute = new TenantSettings("A", null, "EUR", "UTC", null, DocumentRules.usual(List.of()));
        assertThatThrownBy(mute::checked).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.field())
                .isEqualTo("language"));
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-12-31T10:00:00Z, 2027-01-01",
        "Pacific/Pago_Pago, 2027-01-01T10:59:59Z, 2026-12-31",
        "Europe/Berlin, 2026-12-31T22:59:59Z, 2026-12-31",
        "Europe/Berlin, 2026-12-31T23:00:00Z, 2027-01-01"
    })
    void theYearTurnsWhenItTurnsForTheTenant(String zone, Instant at, LocalDate day) {
        assertThat(settings("Acme", "EUR", zone, "0", "0", 1, null).dayOf(at)).isEqualTo(day);
    }
}
