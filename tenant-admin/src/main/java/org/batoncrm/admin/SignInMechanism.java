package org.batoncrm.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;

/**
 * Lets people in by Keycloak. The container looks for this in the web application's own classes, so each has one; what
 * they say is the same and comes from web-kit.
 */
@ApplicationScoped
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "#{openId.provider}",
        clientId = "#{openId.client}",
        clientSecret = "#{openId.secret}",
        redirectURI = "#{openId.callback}",
        scopeExpression = "#{loginRound.scopes}",
        extraParametersExpression = "#{loginRound.extras}",
        useNonceExpression = "#{loginRound.nonceUsed}",
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "sub"),
        tokenAutoRefresh = true,
        logout = @LogoutDefinition(redirectURI = "#{signOut.target}"),
        jwksConnectTimeout = 5000,
        jwksReadTimeout = 5000)
public class SignInMechanism {}
