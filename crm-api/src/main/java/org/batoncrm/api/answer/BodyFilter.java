package org.batoncrm.api.answer;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.batoncrm.api.problem.ProblemKind;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.identity.CallerContext;

/** Takes bodies in up to a size, and notes what makes a POST the same as another. */
@Provider
@Priority(Priorities.USER)
public class BodyFilter implements ContainerRequestFilter {

    /** Enough for a thousand leads of the usual size. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEYS = Pattern.compile("[!-~]{1,200}");

    @Inject
    private Asked asked;

    @Inject
    private CallerContext callers;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        asked.of(request.getHeaderString(HttpHeaders.IF_MATCH), request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        if (request.getLength() > LARGEST) {
            throw Refused.as(ProblemKind.TOO_LARGE, "body.large", LARGEST);
        }
        byte[] body = request.getEntityStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Refused.as(ProblemKind.TOO_LARGE, "body.large", LARGEST);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        String key = request.getHeaderString(KEY);
        if (key != null && request.getMethod().equals(HttpMethod.POST)) {
            if (!KEYS.matcher(key).matches()) {
                throw Refused.field(KEY, "key");
            }
            String target = request.getUriInfo().getRequestUri().getRawPath();
            asked.once(key, Digest.hex(callers.require().memberId() + " " + target + "\n", body));
        }
    }
}
