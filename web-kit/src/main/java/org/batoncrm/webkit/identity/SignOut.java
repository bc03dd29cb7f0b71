package org.batoncrm.webkit.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.Optional;

/**
 * Where the container sends the browser when it ends a login. It ends one by itself too, when the token cannot be
 * renewed because Keycloak's session is over: then there is no target, and a new login for the same page begins.
 */
@Named("signOut")
@RequestScoped
public class SignOut {

    @Inject
    private OpenIdSettings settings;

    private String target = "";

    public String getTarget() {
        return target;
    }

    /**
     * Makes the end of Keycloak's session the target. The container can ask Keycloak for that itself, but without the
     * token, and then Keycloak asks the person whether they mean it.
     */
    void leave(Optional<String> idToken) {
        target = idToken.map(this::endOfSession).orElseGet(settings::signedOutPage);
    }

    private String endOfSession(String idToken) {
        return settings.getProvider() + "/protocol/openid-connect/logout?id_token_hint=" + encode(idToken)
                + "&post_logout_redirect_uri=" + encode(settings.signedOutPage());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
