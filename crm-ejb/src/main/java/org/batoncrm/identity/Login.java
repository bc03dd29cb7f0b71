package org.batoncrm.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/**
 * How a person logged in at the identity provider.
 *
 * @param at when they last said who they are; single sign-on does not count
 * @param activeAt when they last did anything, never before the login
 * @param secondFactor whether it took a second factor, or the word of the company's own identity provider
 */
public record Login(Instant at, Instant activeAt, boolean secondFactor) implements Serializable {

    /** What a login with a second factor is called in tokens, and in what is asked of the identity provider. */
    public static final String SECOND_FACTOR = "second-factor";

    /**
     * Reads the claims of a token. Where it does not tell the time of the login, that is the token's own.
     *
     * @return empty for a program's own account: it has a secret and no factors, and asks for each token anew
     */
    public static Optional<Login> in(Map<String, Object> claims) {
        if (isOfProgram(claims)) {
            return Optional.empty();
        }
        Instant at = claims.get("auth_time") instanceof Number seconds && seconds.longValue() > 0
                ? Instant.ofEpochSecond(seconds.longValue())
                : issuedAt(claims);
        return Optional.of(new Login(at, at, SECOND_FACTOR.equals(claims.get("acr")) || isByProvider(claims)));
    }

    /** By the company's own identity provider, which asks for as many factors as the company wants there. */
    private static boolean isByProvider(Map<String, Object> claims) {
        return CompanyProvider.tenant(claims.get(CompanyProvider.CLAIM)).isPresent();
    }

    /** When a token was issued. */
    public static Instant issuedAt(Map<String, Object> claims) {
        return claims.get("iat") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : ((Date) claims.get("iat")).toInstant();
    }

    /** The account of the very client that got the token; a person's is called by an e-mail address. */
    private static boolean isOfProgram(Map<String, Object> claims) {
        return claims.get("azp") instanceof String client
                && ("service-account-" + client).equals(claims.get("preferred_username"));
    }

    /** The same login of somebody who did something at this time. */
    public Login activeAt(Instant time) {
        return time == null || time.isBefore(activeAt) ? this : new Login(at, time, secondFactor);
    }
}
