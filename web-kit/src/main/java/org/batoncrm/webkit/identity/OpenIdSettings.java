package org.batoncrm.webkit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Keycloak is and how it knows us; the sign-in of each web application reads this by expressions. */
@Named("openId")
@ApplicationScoped
public class OpenIdSettings {

    @Inject
    @ConfigProperty(name = "BATON_OIDC_PROVIDER")
    private String provider;

    @Inject
    @ConfigProperty(name = "BATON_OIDC_CLIENT")
    private String client;

    @Inject
    @ConfigProperty(name = "BATON_OIDC_SECRET")
    private String secret;

    @Inject
    @ConfigProperty(name = "BATON_URL")
    private String baseUrl;

    @Inject
    @ConfigProperty(name = "BATON_COOKIE_SECURE", defaultValue = "false")
    private boolean cookieSecure;

    @Inject
    private ServletContext application;

    /**
     * Looks at what no request would show: over https a cookie without the mark could be stolen on the way, and over http
     * one with it would never come back.
     */
    void check(@Observes Startup startup) {
        if (cookieSecure != baseUrl.startsWith("https:")) {
            throw new IllegalStateException(
                    "BATON_COOKIE_SECURE must be true when BATON_URL begins with https, and only then: BATON_URL is "
                            + baseUrl);
        }
    }

    public String getProvider() {
        return provider;
    }

    public String getClient() {
        return client;
    }

    public String getSecret() {
        return secret;
    }

    /** Where Keycloak sends the browser after a login. Built from the setting, for a request's host can be forged. */
    public String getCallback() {
        return baseUrl + application.getContextPath() + CallbackServlet.PATH;
    }

    /** Where Keycloak sends the browser after the end of its session. */
    String signedOutPage() {
        return baseUrl + "/signed-out.xhtml";
    }
}
