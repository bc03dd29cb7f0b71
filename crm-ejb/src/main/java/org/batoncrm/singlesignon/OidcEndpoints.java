package org.batoncrm.singlesignon;

/**
 * Where a provider that speaks OpenID Connect does what.
 *
 * @param issuer its own name
 * @param authorization where the browser is sent
 * @param token where Keycloak changes the code for a token
 * @param keys the public keys by which its tokens are checked
 * @param basic whether it wants the secret in a header, and not in the form
 */
public record OidcEndpoints(String issuer, String authorization, String token, String keys, boolean basic) {}
