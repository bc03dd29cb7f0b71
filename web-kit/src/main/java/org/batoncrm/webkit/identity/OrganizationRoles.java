package org.batoncrm.webkit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.openid.IdentityToken;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.Role;

/**
 * Gives the container the roles that the person holds in the one tenant of the token. The container asks at each login
 * and each time it has renewed the token, so this is also where the session learns of it.
 *
 * <p>The identity token is read, not the access token: only of the former the server has checked the signature, and the
 * latter it cannot read at all when a name in it is not plain ASCII.
 */
@ApplicationScoped
public class OrganizationRoles implements IdentityStore {

    @Inject
    private OpenIdContext openId;

    @Inject
    private HttpServletRequest request;

    @Override
    public Set<ValidationType> validationTypes() {
        return Set.of(ValidationType.PROVIDE_GROUPS);
    }

    @Override
    public Set<String> getCallerGroups(CredentialValidationResult validated) {
        IdentityToken token = openId.getIdentityToken();
        SignIn signIn = new SignIn(request.getSession());
        signIn.takeOver(token.getClaims(), token.getToken());
        return signIn.caller().map(Caller::roles).orElse(Set.of()).stream()
                .map(Role::claim)
                .collect(Collectors.toSet());
    }
}
