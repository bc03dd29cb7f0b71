package org.batoncrm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInRulesTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static Instant after(int minutes) {
        return NINE.plusSeconds(minutes * 60L);
    }

    private static Login login(int activeAfter, boolean secondFactor) {
        return new Login(NINE, NINE, secondFactor).activeAt(after(activeAfter));
    }

    @ParameterizedTest
    @CsvSource({
        // idle, in all, active after, now, shortfall
        ", , 0, 10000,",
        "15, , 0, 14,",
        "15, , 0, 15, IDLE",
        "15, , 60, 74,",
        "15, , 60, 75, IDLE",
        ", 60, 59, 59,",
        ", 60, 59, 60, TOO_OLD",
        "15, 60, 0, 60, TOO_OLD",
        "120, 60, 50, 61, TOO_OLD",
    })
    void aLoginIsOverWhenItsTimeIs(Integer idle, Integer inAll, int activeAfter, int now, LoginShortfall shortfall) {
        SignInRules rules = new SignInRules(false, idle, inAll);
        assertThat(rules.shortfallOf(login(activeAfter, false), after(now)).orElse(null))
                .isEqualTo(shortfall);
    }

    @Test
    void aSecondFactorIsMissedWhereItIsRequiredAlone() {
        assertThat(new SignInRules(true, null, null).shortfallOf(login(0, false), after(1)))
                .contains(LoginShortfall.ONE_FACTOR);
        assertThat(new SignInRules(true, null, null).shortfallOf(login(0, true), after(1)))
                .isEmpty();
        assertThat(new SignInRules(false, null, null).shortfallOf(login(0, false), after(1)))
                .isEmpty();
    }

    @Test
    void whoHasToLogInAnywayIsNotToldOfTheFactorFirst() {
        assertThat(new SignInRules(true, 15, null).shortfallOf(login(0, false), after(20)))
                .contains(LoginShortfall.IDLE);
    }

    @Test
    void aFreshLoginIsNotIdleWhateverWasBefore() {
        Login fresh = new Login(after(100), after(100), false);
        assertThat(new SignInRules(false, 15, null).shortfallOf(fresh.activeAt(after(10)), after(101)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 14, 721, 100_000})
    void noOtherTimeCanBeSet(int minutes) {
        assertThatThrownBy(() -> new SignInRules(false, minutes, null).checked())
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new SignInRules(false, null, minutes).checked())
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void noChoiceIsLongerThanTheSessionsOfTheRealm() {
        assertThat(SignInRules.IDLE_CHOICES).allMatch(minutes -> minutes * 60 <= 7200);
        assertThat(SignInRules.LOGIN_CHOICES).allMatch(minutes -> minutes * 60 <= 43_200);
        SignInRules.IDLE_CHOICES.forEach(minutes -> new SignInRules(true, minutes, null).checked());
        SignInRules.LOGIN_CHOICES.forEach(minutes -> new SignInRules(true, null, minutes).checked());
    }
}
