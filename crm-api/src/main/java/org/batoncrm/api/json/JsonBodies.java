package org.batoncrm.api.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.batoncrm.api.problem.ProblemKind;
import org.batoncrm.api.problem.Refused;

/** Reads and writes the bodies of all requests and answers. */
@Provider
@Consumes("*/*")
@Produces("*/*")
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return json(media);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException, WebApplicationException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length == 0) {
            throw Refused.as(ProblemKind.INVALID, "body.needed");
        }
        try {
            Object read = Json.MAPPER.readValue(bytes, Json.MAPPER.constructType(generic));
            if (read == null) {
                throw Refused.as(ProblemKind.INVALID, "body.needed");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return json(media) && type != String.class;
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.MAPPER.writeValueAsBytes(value));
    }

    private static boolean json(MediaType media) {
        return media.isWildcardSubtype()
                || media.getSubtype().equals("json")
                || media.getSubtype().endsWith("+json");
    }
}
