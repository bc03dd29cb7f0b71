package org.batoncrm.api.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.batoncrm.api.problem.Problem;
import org.batoncrm.api.problem.ProblemKind;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.identity.Login;
import org.batoncrm.identity.Membership;

/** Lets in who sends a valid token, as a member of the one tenant in it. There are no cookies and no sessions. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BearerFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String SCHEME = "Bearer ";
    private static final String BETTER = " error=\"insufficient_user_authentication\"";

    @Inject
    private Tokens tokens;

    @Inject
    private Gate gate;

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Refused.as(ProblemKind.UNAUTHENTICATED, "token.missing");
        }
        Map<String, Object> claims =
                tokens.claims(header.substring(SCHEME.length()).strip());
        Membership membership =
                Membership.in(claims).orElseThrow(() -> Refused.as(ProblemKind.NOT_ALLOWED, "token.tenant"));
        gate.admit(
                membership.caller(claims),
                claims,
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getPath());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == ProblemKind.UNAUTHENTICATED.status()) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip() + wanted(request, response));
        }
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            // Only a read can be asked for again by its version; what a POST tells may be a secret
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CACHE_CONTROL,
                            request.getMethod().equals(HttpMethod.GET) ? "private, no-cache" : "no-store");
        }
        gate.leave();
    }

    /** What kind of token would do, as RFC 6750 and RFC 9470 have it. */
    private static String wanted(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return "";
        }
        String type = response.getEntity() instanceof Problem problem ? problem.type() : "";
        if (type.equals(ProblemKind.ONE_FACTOR.type())) {
            return BETTER + ", acr_values=\"" + Login.SECOND_FACTOR + "\"";
        }
        return type.equals(ProblemKind.LOGIN_OVER.type()) ? BETTER : " error=\"invalid_token\"";
    }
}
