package org.batoncrm.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.batoncrm.api.problem.ProblemKind;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.memory.Remembered;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks access tokens: signed by the realm, for this API, and still valid. */
@ApplicationScoped
class Tokens {

    /** Whom a token must be meant for: the realm's client of this name. */
    static final String AUDIENCE = "baton-api";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST_KEYS = 256 * 1024;

    /** How long a token that was checked needs no second check of its signature, which costs more than all else of it. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 20_000;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    @Inject
    @ConfigProperty(name = "BATON_OIDC_PROVIDER")
    private String provider;

    private final Cache<String, JWTClaimsSet> known = Remembered.atMost(MOST_REMEMBERED)
            .expireAfter(Expiry.creating((String token, JWTClaimsSet claims) -> longest(claims)))
            .build();
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    @PostConstruct
    void prepare() {
        int patience = (int) PATIENCE.toMillis();
        try {
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            URI.create(provider + "/protocol/openid-connect/certs")
                                    .toURL(),
                            new DefaultResourceRetriever(patience, patience, LARGEST_KEYS))
                    .retrying(true)
                    .outageTolerant(Duration.ofHours(4).toMillis())
                    .build();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        } catch (MalformedURLException e) {
            throw new IllegalStateException("BATON_OIDC_PROVIDER is no address", e);
        }
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        // An ID token has another type in its claims: it says who somebody is and is no key to anything
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                AUDIENCE,
                new JWTClaimsSet.Builder()
                        .issuer(provider)
                        .claim("typ", "Bearer")
                        .build(),
                Set.of("sub", "exp", "iat")));
    }

    /**
     * What a token says.
     *
     * @throws Refused when it is not valid, or cannot be checked now
     */
    Map<String, Object> claims(String token) {
        JWTClaimsSet before = known.getIfPresent(token);
        if (before != null) {
            return before.getClaims();
        }
        // Not by the cache itself: a realm that does not answer would hold up other tokens
        JWTClaimsSet claims = check(token);
        known.put(token, claims);
        return claims.getClaims();
    }

    private static Duration longest(JWTClaimsSet claims) {
        Duration left =
                Duration.between(Instant.now(), claims.getExpirationTime().toInstant());
        return left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
    }

    private JWTClaimsSet check(String token) {
        try {
            return processor.process(token, null);
        } catch (RateLimitReachedException e) {
            // It names a key that the realm did not have a moment ago, when another such token came
            throw Refused.as(ProblemKind.UNAUTHENTICATED, "token.invalid");
        } catch (KeySourceException e) {
            throw Refused.as(ProblemKind.UNAVAILABLE, "token.keys");
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw Refused.as(ProblemKind.UNAUTHENTICATED, "token.invalid");
        }
    }
}
