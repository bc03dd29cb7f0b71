package org.batoncrm.webkit.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.regex.Pattern;

/**
 * The tenant that a login asks for. Without a choice Keycloak finds it: it asks those who are members of several, and
 * nobody else.
 */
@Named("tenantChoice")
@RequestScoped
public class TenantChoice {

    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9._-]{1,255}");

    private String scope = "organization";

    /** Asks for the tenant with this alias; null or no alias at all leaves the choice to Keycloak's screen. */
    void choose(String alias) {
        if (alias != null && ALIAS.matcher(alias).matches()) {
            scope = "organization:" + alias;
        }
    }

    public String[] getScopes() {
        return new String[] {"openid", "profile", "email", scope};
    }
}
