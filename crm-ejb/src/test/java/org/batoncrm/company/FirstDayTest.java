package org.batoncrm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.TaxRate;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.Test;

class FirstDayTest {

    @Test
    void aCompanyInEveryCountryCanWorkFromTheFirstDayOn() {
        for (String country : Locale.getISOCountries()) {
            TenantSettings settings = FirstDay.settings("Acme", country);
            assertThat(settings).as(country).isEqualTo(settings.checked());
            assertThat(settings.documents().taxRates()).as(country).isNotEmpty();
        }
    }

    @Test
    void itStartsWithWhatItsCountryNeeds() {
        TenantSettings british = FirstDay.settings("Acme", "gb");
        assertThat(british.currency()).isEqualTo("GBP");
        assertThat(british.zone()).isEqualTo("Europe/London");
        assertThat(british.language()).isEqualTo(Language.ENGLISH);
        assertThat(british.documents().taxRates())
                .extracting(TaxRate::name)
                .containsExactly("Standard rate", "Reduced rate", "No tax");
        TenantSettings german = FirstDay.settings("Acme", "DE");
        assertThat(german.language()).isEqualTo(Language.ENGLISH);
        assertThat(german.zone()).isEqualTo("Europe/Berlin");
        assertThat(german.taxPercent()).isEqualByComparingTo("19");
    }

    @Test
    void aCountryThatIsNoneIsRefused() {
        assertThatThrownBy(() -> FirstDay.settings("Acme", "XX")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> FirstDay.settings("Acme", null)).isInstanceOf(RuleBroken.class);
    }
}
