package org.batoncrm.webkit.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.identity.Caller;

/** The person at the door: signed in, and whether they may enter is not said yet. */
@RequestScoped
public class Visitor {

    /** Where the administration receives somebody who followed an invitation: the path of its servlet for that. */
    public static final String WELCOME = "/welcome";

    @Inject
    private HttpServletRequest request;

    /**
     * Somebody who came by a company's identity provider, and is in no tenant yet.
     *
     * @param tenantId the company by whose provider the person came
     * @param userId who it is at Keycloak
     */
    public record Newcomer(UUID tenantId, UUID userId) {}

    /** The person, when a company's identity provider let them in and nobody else did; empty for all others. */
    public Optional<Newcomer> newcomer() {
        HttpSession session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null) {
            return Optional.empty();
        }
        SignIn signIn = new SignIn(session);
        return signIn.isSettledFor(request.getUserPrincipal().getName())
                        && signIn.caller().isEmpty()
                ? signIn.provider().map(tenant -> new Newcomer(tenant, UUID.fromString(signIn.member())))
                : Optional.empty();
    }

    /** The newcomer is a member of this tenant now: the next page logs them in there. */
    public void enter(String alias) {
        new SignIn(request.getSession()).setEntrance(alias);
    }

    /** The person in the tenant of the session; empty for somebody who did not go through a login to the end. */
    public Optional<Caller> who() {
        HttpSession session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null) {
            return Optional.empty();
        }
        SignIn signIn = new SignIn(session);
        return signIn.isSettledFor(request.getUserPrincipal().getName()) ? signIn.caller() : Optional.empty();
    }
}
