package org.batoncrm.api.problem;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.batoncrm.process.MoveRefused;
import org.batoncrm.process.Refusals;
import org.batoncrm.tenancy.NotAllowed;

/** Answers every exception with a problem. What nobody foresaw is in the log, under the id that the caller gets. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    /** The media type of RFC 9457. */
    public static final String TYPE = "application/problem+json";

    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Refusals refusals;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        keep(thrown);
        ResponseBuilder answer = answer(Problems.in(thrown).orElseGet(() -> failure(thrown)));
        if (thrown instanceof TooMany tooMany) {
            answer.header(HttpHeaders.RETRY_AFTER, tooMany.seconds());
        }
        if (thrown instanceof WebApplicationException web) {
            String allowed = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
            if (allowed != null) {
                answer.header(HttpHeaders.ALLOW, allowed);
            }
        }
        return answer.build();
    }

    /** The answer that tells this problem. */
    public static ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status())
                .type(TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }

    /** What the domain refused stays in the event log. */
    private void keep(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MoveRefused refused) {
                refusals.keep(refused, where());
                return;
            }
            if (cause instanceof NotAllowed) {
                refusals.keep(where());
                return;
            }
        }
    }

    private String where() {
        return request.getMethod() + " " + request.getRequestURI();
    }

    private static Problem failure(Throwable thrown) {
        byte[] bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        LOG.log(Level.ERROR, "Error " + id + " of the API", thrown);
        return Problem.of(ProblemKind.FAILURE, Words.of("failure")).withFailure(id);
    }
}
