package org.batoncrm.api.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.batoncrm.api.json.Json;
import org.batoncrm.idempotency.Answer;
import org.batoncrm.idempotency.IdempotencyService;

/** Puts an operation and its answer into one transaction, and asks for nothing twice. */
@Effect
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class EffectInterceptor {

    @Inject
    private IdempotencyService idempotency;

    @Inject
    private Asked asked;

    @AroundInvoke
    public Object enter(InvocationContext operation) {
        Supplier<Answer> effect = () -> answer(proceed(operation));
        Answer answer = asked.key() == null
                ? idempotency.always(effect)
                : idempotency.once(asked.key(), asked.fingerprint(), effect);
        return response(answer);
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
