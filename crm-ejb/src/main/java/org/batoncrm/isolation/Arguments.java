package org.batoncrm.isolation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.SliceRequest;

/** Makes up what a method is called with: one id in the place of all ids, one text to search for, and what is usual else. */
final class Arguments {

    private static final Object IMPOSSIBLE = new Object();

    private final UUID id;
    private final String search;
    private boolean hasId;
    private boolean searches;

    Arguments(UUID id, String search) {
        this.id = id;
        this.search = search;
    }

    UUID id() {
        return id;
    }

    /** Whether the id stands anywhere in the arguments. */
    boolean hasId() {
        return hasId;
    }

    /** Whether a call can tell anything: it names a record, or looks for some. */
    boolean isTelling() {
        return hasId || searches;
    }

    /** The arguments; empty when the method takes something that cannot be made up. */
    Optional<Object[]> of(Method method) {
        Object[] arguments = Arrays.stream(method.getGenericParameterTypes())
                .map(type -> value(type, ""))
                .toArray();
        return Arrays.asList(arguments).contains(IMPOSSIBLE) ? Optional.empty() : Optional.of(arguments);
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType parameterized) {
            return collection((Class<?>) parameterized.getRawType(), parameterized.getActualTypeArguments());
        }
        if (!(type instanceof Class<?> plain)) {
            return IMPOSSIBLE;
        }
        if (plain == UUID.class) {
            hasId = true;
            return id;
        }
        if (plain == ListRequest.class) {
            searches = true;
            return ListRequest.search(search, ListRequest.LARGEST);
        }
        if (plain == SliceRequest.class) {
            searches = true;
            return new SliceRequest(search, Map.of(), null, false, null, ListRequest.LARGEST);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return plain.isRecord() ? made(plain) : simple(plain, name);
    }

    private Object collection(Class<?> raw, Type[] of) {
        if (raw == List.class || raw == Set.class) {
            Object one = value(of[0], "");
            return one == IMPOSSIBLE ? IMPOSSIBLE : raw == List.class ? List.of(one) : Set.of(one);
        }
        if (raw == Optional.class) {
            return Optional.empty();
        }
        return raw == Map.class ? Map.of() : IMPOSSIBLE;
    }

    private static Object simple(Class<?> type, String name) {
        if (type == String.class) {
            return text(name);
        }
        if (type == BigDecimal.class) {
            return BigDecimal.TEN;
        }
        if (type == LocalDate.class) {
            return LocalDate.now().plusMonths(1);
        }
        if (type == Instant.class) {
            return Instant.now();
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        return type == boolean.class || type == Boolean.class ? Boolean.FALSE : IMPOSSIBLE;
    }

    private static String text(String name) {
        return switch (name) {
            case "currency" -> "EUR";
            case "country" -> "DE";
            case "email" -> "canary@example.com";
            case "zone" -> "UTC";
            default -> "Canary";
        };
    }

    private Object made(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), component.getName()))
                .toArray();
        if (Arrays.asList(values).contains(IMPOSSIBLE)) {
            return IMPOSSIBLE;
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            return IMPOSSIBLE; // a record that does not take these values together
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
