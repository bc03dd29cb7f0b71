package org.batoncrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    private static final Instant ISSUED = Instant.ofEpochSecond(2000);

    @Test
    void theTimeOfTheLoginCountsAndNotThatOfTheToken() {
        Login login = Login.in(Map.of("iat", 2000L, "auth_time", 1000L, "acr", "password"))
                .orElseThrow();
        assertThat(login.at()).isEqualTo(Instant.ofEpochSecond(1000));
        assertThat(login.secondFactor()).isFalse();
    }

    @Test
    void aTokenThatDoesNotTellIsAsOldAsItself() {
        assertThat(Login.in(Map.of("iat", 2000L))).contains(new Login(ISSUED, ISSUED, false));
        assertThat(Login.in(Map.of("iat", Date.from(ISSUED), "auth_time", 0L)))
                .contains(new Login(ISSUED, ISSUED, false));
    }

    @ParameterizedTest
    @CsvSource({"second-factor, true", "password, false", "2, false", "1, false", "Second-Factor, false"})
    void theLevelIsTakenByItsNameAlone(String acr, boolean secondFactor) {
        assertThat(Login.in(Map.of("iat", 2000L, "acr", acr)).orElseThrow().secondFactor())
                .isEqualTo(secondFactor);
    }

    @Test
    void theProviderOfACompanyAsksForFactorsItself() {
        String provider = CompanyProvider.alias(UUID.randomUUID());
        assertThat(Login.in(Map.of("iat", 2000L, "acr", "password", "identity_provider", provider)))
                .contains(new Login(ISSUED, ISSUED, true));
        assertThat(Login.in(Map.of("iat", 2000L, "acr", "password", "identity_provider", "elsewhere")))
                .contains(new Login(ISSUED, ISSUED, false));
    }

    @ParameterizedTest
    @CsvSource({
        "acme-erp, service-account-acme-erp, true",
        "acme-erp, service-account-other, false",
        "baton-cli, service-account-x@example.com, false",
        "baton-cli, mara@example.com, false",
    })
    void aProgramIsTheAccountOfItsOwnClient(String client, String name, boolean program) {
        assertThat(Login.in(Map.of("iat", 2000L, "azp", client, "preferred_username", name))
                        .isEmpty())
                .isEqualTo(program);
    }
}
