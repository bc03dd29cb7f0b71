package org.batoncrm.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.batoncrm.rule.RuleBroken;

/**
 * What a company wants of its members' logins, beside a password.
 *
 * @param secondFactor whether a second factor is needed
 * @param idleMinutes after how many minutes without activity a login is over; null for as long as the identity provider has it
 * @param loginMinutes after how many minutes a login is over in any case; null for as long as the identity provider has it
 */
public record SignInRules(boolean secondFactor, Integer idleMinutes, Integer loginMinutes) implements Serializable {

    /** The times without activity to choose from, in minutes. None is longer than the identity provider's session. */
    public static final List<Integer> IDLE_CHOICES = List.of(15, 30, 60, 120);

    /** The times in all to choose from, in minutes. None is longer than the identity provider's session. */
    public static final List<Integer> LOGIN_CHOICES = List.of(60, 240, 480, 720);

    /**
     * The same, looked through.
     *
     * @throws RuleBroken when a time is none of the choices
     */
    public SignInRules checked() {
        check("idleMinutes", idleMinutes, IDLE_CHOICES);
        check("loginMinutes", loginMinutes, LOGIN_CHOICES);
        return this;
    }

    private static void check(String field, Integer minutes, List<Integer> choices) {
        if (minutes != null && !choices.contains(minutes)) {
            throw RuleBroken.in(field, "signIn.choice");
        }
    }

    /** What a login lacks at this time; empty when it is good enough. */
    public Optional<LoginShortfall> shortfallOf(Login login, Instant now) {
        if (isOver(login.at(), loginMinutes, now)) {
            return Optional.of(LoginShortfall.TOO_OLD);
        }
        if (isOver(login.activeAt(), idleMinutes, now)) {
            return Optional.of(LoginShortfall.IDLE);
        }
        return secondFactor && !login.secondFactor() ? Optional.of(LoginShortfall.ONE_FACTOR) : Optional.empty();
    }

    private static boolean isOver(Instant since, Integer minutes, Instant now) {
        return minutes != null && !now.isBefore(since.plus(Duration.ofMinutes(minutes)));
    }
}
