package org.batoncrm.singlesignon;

import org.batoncrm.identity.Role;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/**
 * What a tenant admin says about the identity provider. Its secret is not among it: it goes to Keycloak alone.
 *
 * @param url the provider's own name: the issuer of its tokens, or its entity id
 * @param clientId under which name it knows Baton; null for a provider that speaks SAML
 * @param newcomers the role of people who come by it for the first time; null for none
 */
public record ProviderData(ProviderKind kind, String url, String clientId, Role newcomers) {

    private static final int LONGEST_URL = 1000;
    private static final int LONGEST_ID = 255;

    /**
     * The same, looked through.
     *
     * @throws RuleBroken when something is missing or of no use
     */
    ProviderData checked() {
        if (newcomers != null && newcomers != Role.SALES_MANAGER && newcomers != Role.OPERATIONS) {
            throw RuleBroken.in("newcomers", "sso.newcomers");
        }
        return new ProviderData(
                Rules.needed("kind", kind),
                Rules.needed("url", url, LONGEST_URL),
                kind == ProviderKind.OIDC ? Rules.needed("clientId", clientId, LONGEST_ID) : null,
                newcomers);
    }
}
