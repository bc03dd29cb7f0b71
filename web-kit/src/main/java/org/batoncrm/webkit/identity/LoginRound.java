package org.batoncrm.webkit.identity;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.batoncrm.identity.CompanyProvider;
import org.batoncrm.identity.Login;

/**
 * A round trip to Keycloak, and the tenant that it asks for. Without a choice Keycloak finds the tenant: it asks those
 * who are members of several, and nobody else. The container reads this while it makes the trip.
 */
@Named("loginRound")
@RequestScoped
public class LoginRound {

    private static final String ANEW = "prompt=login";
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9._-]{1,255}");

    @Inject
    private HttpServletRequest request;

    @Inject
    private SecurityContext security;

    private String scope = "organization";
    private final List<String> extras = new ArrayList<>();
    private UUID provider;
    private boolean begun;

    /**
     * Sends somebody to the login of a company's own identity provider.
     *
     * @param tenantId the company; null for Keycloak's own login
     * @param email who the person says to be; may be null
     */
    void beginAt(HttpServletResponse response, UUID tenantId, String email) {
        provider = tenantId;
        if (email != null) {
            extras.add("login_hint=" + email);
        }
        begin(response, null);
    }

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

    /**
     * Sends a person who is signed in for a better login in the same tenant.
     *
     * @param anew whether they have to say once more who they are, whatever Keycloak remembers of them
     * @param secondFactor whether it takes a second factor; who has none sets one up
     */
    void beginBetter(HttpServletResponse response, String alias, boolean anew, boolean secondFactor) {
        if (anew) {
            extras.add(ANEW);
        }
        if (secondFactor) {
            extras.add("acr_values=" + Login.SECOND_FACTOR);
        }
        begin(response, alias);
    }

    /** Sends a person who is signed in to set up a second factor. Keycloak asks who they are when it was not just told. */
    void beginSetUp(HttpServletResponse response, String alias) {
        extras.add("kc_action=CONFIGURE_TOTP");
        begin(response, alias);
    }

    public String[] getScopes() {
        return new String[] {"openid", "profile", "email", scope};
    }

    /**
     * What else Keycloak is asked for, each as {@code name=value}. Who came by a company's provider and has to log in anew
     * goes there again: they may have no password. In other rounds Keycloak knows the person, and is not told: it would send
     * everybody to the provider each time, and browsers give up after twenty redirects.
     */
    public String[] getExtras() {
        List<String> all = new ArrayList<>(extras);
        UUID at = provider == null && extras.contains(ANEW) ? providerOfBefore() : provider;
        if (at != null) {
            all.add("kc_idp_hint=" + CompanyProvider.alias(at));
        }
        return all.toArray(String[]::new);
    }

    private UUID providerOfBefore() {
        HttpSession session = request.getSession(false);
        return session == null ? null : new SignIn(session).provider().orElse(null);
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
