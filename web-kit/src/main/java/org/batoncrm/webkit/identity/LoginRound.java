package org.batoncrm.webkit.identity;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private boolean begun;

    /** Has the person log in anew, also when single sign-on knows them. */
    void askAgain() {
        extras.add(ANEW);
    }

    /**
     * Sends somebody to the login of a company's own identity provider.
     *
     * @param tenantId the company; null for Keycloak's own login
     * @param email who the person says to be; may be null
     */
    void beginAt(HttpServletResponse response, UUID tenantId, String email) {
        ask(tenantId == null ? null : at(tenantId), email == null ? null : "login_hint=" + email);
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
     * @param provider the company by whose provider they came, and which is asked anew; null for a password. A factor is
     *     then asked for after that, because providers know nothing of it
     */
    void beginBetter(
            HttpServletResponse response, String alias, boolean anew, boolean secondFactor, UUID provider) {
        boolean atProvider = anew && provider != null;
        ask(
                anew ? ANEW : null,
                atProvider ? at(provider) : null,
                secondFactor && !atProvider ? "acr_values=" + Login.SECOND_FACTOR : null);
        begin(response, alias);
    }

    private static String at(UUID tenantId) {
        return "kc_idp_hint=" + CompanyProvider.alias(tenantId);
    }

    private void ask(String... wanted) {
        Stream.of(wanted).filter(Objects::nonNull).forEach(extras::add);
    }

    /** Sends a person who is signed in to set up a second factor. Keycloak asks who they are when it was not just told. */
    void beginSetUp(HttpServletResponse response, String alias) {
        ask("kc_action=CONFIGURE_TOTP");
        begin(response, alias);
    }

    /** What else Keycloak is asked for, each as {@code name=value}. */
    public String[] getExtras() {
        return extras.toArray(String[]::new);
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
