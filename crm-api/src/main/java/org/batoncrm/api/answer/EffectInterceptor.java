package org.batoncrm.api.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.batoncrm.api.json.Json;
import org.batoncrm.idempotency.Answer;
import org.batoncrm.idempotency.IdempotencyService;

/**
 * Puts an operation and its answer into one transaction, and asks for nothing twice. A move that says with {@code If-Match}
 * which version it starts from is made only from that one.
 */
@Effect
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class EffectInterceptor {

    @Inject
    private IdempotencyService idempotency;

    @Inject
    private Asked asked;

    @Inject
    private Answers answers;

    @AroundInvoke
    public Object enter(InvocationContext operation) {
        Supplier<Answer> effect = () -> {
            requireSeen(operation);
            return answer(proceed(operation));
        };
        Answer answer = asked.key() == null
                ? idempotency.always(effect)
                : idempotency.once(asked.key(), asked.fingerprint(), effect);
        return response(answer);
    }

    private void requireSeen(InvocationContext operation) {
        List<UUID> path = path(operation);
        if (asked.ifMatch() != null && operation.getMethod().isAnnotationPresent(POST.class) && !path.isEmpty()) {
            answers.requireSeen(((Holding) operation.getTarget()).held(path));
        }
    }

    private static List<UUID> path(InvocationContext operation) {
        Parameter[] parameters = operation.getMethod().getParameters();
        return IntStream.range(0, parameters.length)
                .filter(i -> parameters[i].isAnnotationPresent(PathParam.class))
                .mapToObj(i -> (UUID) operation.getParameters()[i])
                .toList();
    }

    private static Response proceed(InvocationContext operation) {
        try {
            return (Response) operation.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(Response response) {
        try {
            return new Answer(
                    response.getStatus(),
                    response.getHeaderString(HttpHeaders.LOCATION),
                    response.getHeaderString(HttpHeaders.ETAG),
                    response.hasEntity() ? Json.MAPPER.writeValueAsString(response.getEntity()) : null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is no JSON", e);
        }
    }

    private static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        }
        return response.build();
    }
}
