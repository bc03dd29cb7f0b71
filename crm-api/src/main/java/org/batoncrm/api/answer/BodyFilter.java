package org.batoncrm.api.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.batoncrm.api.problem.ProblemKind;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;

/** Takes bodies in up to a size, where one is wanted, and notes what makes a POST the same as another. */
@Provider
@Priority(Priorities.USER)
public class BodyFilter implements ContainerRequestFilter {

    /** Enough for a thousand leads of the usual size. */
    static final int LARGEST = 2 * 1024 * 1024;

    /** So many digits a length has at the most that can be taken. */
    private static final int LONGEST_LENGTH = String.valueOf(LARGEST).length();

    private static final List<Class<? extends Annotation>> NOT_IN_THE_BODY =
            List.of(PathParam.class, QueryParam.class, BeanParam.class);

    private static final System.Logger LOG = System.getLogger(BodyFilter.class.getName());
    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEYS = Pattern.compile("[!-~]{1,200}");

    @Inject
    private Asked asked;

    @Inject
    private CallerContext callers;

    @Context
    private ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        asked.of(request.getHeaderString(HttpHeaders.IF_MATCH), request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (length.length() > LONGEST_LENGTH || Integer.parseInt(length) > LARGEST)) {
            throw Refused.as(ProblemKind.TOO_LARGE, "body.large", LARGEST);
        }
        byte[] body = read(request);
        if (body.length > LARGEST) {
            throw Refused.as(ProblemKind.TOO_LARGE, "body.large", LARGEST);
        }
        if (!request.getMethod().equals(HttpMethod.GET)
                && !isBlank(body)
                && !takesBody(operation.getResourceMethod())) {
            throw Refused.as(ProblemKind.INVALID, "body.none");
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        String key = request.getHeaderString(KEY);
        if (key != null && request.getMethod().equals(HttpMethod.POST)) {
            if (!KEYS.matcher(key).matches()) {
                throw Refused.field(KEY, "key");
            }
            String target = request.getUriInfo().getRequestUri().getRawPath();
            asked.once(key, Digest.hex(who() + " " + target + "\n", body));
        }
    }

    /** The caller and all that they may do now: who lost a role is not told again what they did with it. */
    private String who() {
        Caller caller = callers.require();
        return caller.memberId() + " " + new TreeSet<>(caller.roles());
    }

    /** As much of a body as is taken, and one byte more when there is more. */
    private static byte[] read(ContainerRequestContext request) {
        try {
            return request.getEntityStream().readNBytes(LARGEST + 1);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A body that ends early, or is not packed as it says", e);
            throw Refused.as(ProblemKind.INVALID, "body.broken");
        }
    }

    /** Nothing, or an object with nothing in it, as some programs send with every POST. */
    private static boolean isBlank(byte[] body) {
        return body.length < 20 && new String(body, UTF_8).replaceAll("\\s", "").matches("(\\{})?");
    }

    private static boolean takesBody(Method method) {
        return method == null
                || Stream.of(method.getParameters())
                        .anyMatch(parameter -> NOT_IN_THE_BODY.stream().noneMatch(parameter::isAnnotationPresent));
    }
}
