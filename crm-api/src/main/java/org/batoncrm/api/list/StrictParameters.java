package org.batoncrm.api.list;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.batoncrm.api.problem.Refused;

/** Reads parameters strictly: a wrong one in the query is the caller's mistake, a wrong id in the path is unknown. */
@Provider
public class StrictParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == UUID.class) {
            return reading(type, annotations, StrictParameters::id, "uuid");
        }
        if (type == Integer.class) {
            return reading(type, annotations, StrictParameters::number, "number");
        }
        if (type == Boolean.class) {
            return reading(type, annotations, StrictParameters::truth, "choice", "true, false");
        }
        if (type.isEnum()) {
            String choices =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return reading(type, annotations, text -> constant(type, text), "choice", choices);
        }
        return null;
    }

    /** In its one usual form: Java reads many others, too. */
    private static Object id(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("Not in its form");
        }
        return id;
    }

    private static Object number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("Not in its form");
        }
        return Integer.valueOf(text);
    }

    private static Object truth(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException("Not in its form");
        }
        return Boolean.valueOf(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.toString().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static <T> ParamConverter<T> reading(
            Class<T> type, Annotation[] annotations, Function<String, Object> read, String code, Object... values) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                if (text == null) {
                    return null;
                }
                try {
                    return type.cast(read.apply(text));
                } catch (IllegalArgumentException e) {
                    if (Arrays.stream(annotations).anyMatch(PathParam.class::isInstance)) {
                        throw new NotFoundException();
                    }
                    throw Refused.field(name(annotations), code, values);
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(each -> ((QueryParam) each).value())
                .findFirst()
                .orElse(null);
    }
}
