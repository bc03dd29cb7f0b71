package org.batoncrm.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A company's own identity provider, by the name that it has at Keycloak. The name says whose it is, and so does each token
 * of somebody who came by it: such a login is good for that company and for no other.
 */
public final class CompanyProvider {

    /** The claim with the name of the provider by which a person came; passwords leave it out. */
    public static final String CLAIM = "identity_provider";

    private static final String PREFIX = "sso-";
    private static final Pattern ALIAS =
            Pattern.compile(PREFIX + "(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12})");

    private CompanyProvider() {}

    /** What a tenant's identity provider is called at Keycloak. */
    public static String alias(UUID tenantId) {
        return PREFIX + tenantId;
    }

    /** The tenant whose provider has this name; empty for a name that is no company's. */
    public static Optional<UUID> tenant(Object alias) {
        Matcher matcher = ALIAS.matcher(alias instanceof String text ? text : "");
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }
}
