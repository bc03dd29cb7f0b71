package org.batoncrm.guard;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.PostBrokerLoginConstants;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationDomainModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keeps an identity provider to the people of its organization: whoever it lets in has an address of one of the
 * organization's domains, both by its own word and in the account at Keycloak. Whatever else a login says does not matter.
 */
final class OwnPeople implements Authenticator {

    private static final System.Logger LOG = System.getLogger(OwnPeople.class.getName());

    /** Before somebody has an account, and after each login: each has a note of its own. */
    private static final List<String> NOTES = List.of(
            AbstractIdpAuthenticator.BROKERED_CONTEXT_NOTE, PostBrokerLoginConstants.PBL_BROKERED_IDENTITY_CONTEXT);

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        List<SerializedBrokeredIdentityContext> said = NOTES.stream()
                .map(note -> SerializedBrokeredIdentityContext.readFromAuthenticationSession(login, note))
                .filter(Objects::nonNull)
                .toList();
        boolean own =
                !said.isEmpty() && said.stream().allMatch(each -> isOwn(context.getSession(), each, context.getUser()));
        if (own) {
            context.success();
        } else {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "An identity provider spoke of somebody who is not of its organization");
            context.failure(
                    AuthenticationFlowError.ACCESS_DENIED,
                    context.form().setError("ownPeople").createErrorPage(Response.Status.FORBIDDEN));
        }
    }

    private static boolean isOwn(KeycloakSession session, SerializedBrokeredIdentityContext said, UserModel user) {
        IdentityProviderModel provider = session.identityProviders().getByAlias(said.getIdentityProviderId());
        if (provider == null || provider.getOrganizationId() == null) {
            return false;
        }
        OrganizationModel organization =
                session.getProvider(OrganizationProvider.class).getById(provider.getOrganizationId());
        if (organization == null || !organization.isEnabled()) {
            return false;
        }
        List<String> domains =
                organization.getDomains().map(OrganizationDomainModel::getName).toList();
        return Stream.concat(
                        Stream.of(String.valueOf(said.getEmail())),
                        Stream.ofNullable(user).map(UserModel::getEmail))
                .allMatch(email -> isOf(email, domains));
    }

    /** Whether an address is of one of these domains. */
    static boolean isOf(String email, List<String> domains) {
        int at = email == null ? -1 : email.lastIndexOf('@');
        return at > 0 && domains.stream().anyMatch(email.substring(at + 1)::equalsIgnoreCase);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // there are none
    }

    @Override
    public void close() {
        // nothing is held
    }
}
