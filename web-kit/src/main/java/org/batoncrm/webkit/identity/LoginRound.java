package org.batoncrm.webkit.identity;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/**
 * A round trip to Keycloak, and the tenant that it asks for. Without a choice Keycloak finds the tenant: it asks those
 * who are members of several, and nobody else. The container reads this while it makes the trip.
 */
@Named("loginRound")
@RequestScoped
public class LoginRound {

    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9._-]{1,255}");

    @Inject
    private HttpServletRequest request;

    @Inject
    private SecurityContext security;

    private String scope = "organization";
    private boolean begun;

    /**
     * Sends a person who is signed in round once more.
     *
     * @param alias the short name of the tenant to ask for; null, or what is no short name, leaves it to Keycloak
     */
    void begin(HttpServletResponse response, String alias) {
        if (alias != null && ALIAS.matcher(alias).matches()) {
            scope = "organization:" + alias;
        }
        begun = true;
        security.authenticate(request, response, withParams().newAuthentication(true));
    }

    public String[] getScopes() {
        return new String[] {"openid", "profile", "email", scope};
    }

    /**
     * Whether the token must carry the nonce of the login. All but renewed tokens must; those never carry one, and the
     * container would refuse them for it. A renewal is what happens to a person who is signed in, on any page, without a
     * login under way.
     */
    public boolean isNonceUsed() {
        return begun || request.getUserPrincipal() == null || request.getParameter("state") != null;
    }
}
