package org.batoncrm.api.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Refuses requests whose address, accepted types or kind of body cannot be read, before anybody tries. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 1)
public class LegibleRequests implements ContainerRequestFilter {

    /** How much a type is wanted, as a number that is none from 0 to 1. */
    private static final Pattern BAD_QUALITY =
            Pattern.compile("(?i);\\s*q\\s*=\\s*(?!(?:0(?:\\.\\d*)?|1(?:\\.0*)?)\\s*(?:[;,]|$))");

    /** How a body may be compressed: the server unpacks these, and would take any other as it is. */
    private static final Pattern PACKED = Pattern.compile("(?i)\\s*(identity|(x-)?gzip|deflate)\\s*");

    @Override
    public void filter(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (!isAddress(request.getUriInfo())
                || accepted != null && BAD_QUALITY.matcher(accepted).find()) {
            throw Refused.as(ProblemKind.INVALID, "address");
        }
        String sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        String packed = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (sent != null && (sent.contains("*") || BAD_QUALITY.matcher(sent).find())
                || packed != null && !PACKED.matcher(packed).matches()) {
            throw Refused.as(ProblemKind.UNSUPPORTED_TYPE, "status.415");
        }
    }

    private static boolean isAddress(UriInfo address) {
        try {
            return address.getRequestUri() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
