package org.batoncrm.rule;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.batoncrm.rule.EditConflict.Change;
import org.batoncrm.text.Texts;

/** What is different between two versions of the same data. */
public final class Changes {

    private Changes() {}

    /** The fields that differ, with both values. */
    public static <R extends Record> List<Change> between(R before, R after) {
        List<Change> changes = new ArrayList<>();
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            Object from = value(component, before);
            Object to = value(component, after);
            if (!same(from, to)) {
                changes.add(new Change(component.getName(), from, to));
            }
        }
        return changes;
    }

    /**
     * What was entered, carried over to data that somebody else changed meanwhile: what the one who entered it had left
     * as it was is now as the other one made it.
     *
     * @param seen what the one who entered started from
     * @param now what is stored by now
     */
    @SuppressWarnings("unchecked") // the constructor of R's own class makes an R
    public static <R extends Record> R carriedOver(R seen, R entered, R now) {
        List<String> touched =
                between(seen, entered).stream().map(Change::field).toList();
        RecordComponent[] components = now.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, touched.contains(component.getName()) ? entered : now))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return (R) now.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + now.getClass(), e);
        }
    }

    /** The fields that differ, as people read them, for example "Currency: EUR \u2192 USD"; empty when none does. */
    public static <R extends Record> String told(R before, R after) {
        return between(before, after).stream()
                .map(change -> told(words(change.field()), change.seen(), change.now()))
                .collect(Collectors.joining("; "));
    }

    /** A value that became another, as people read it. */
    public static String told(String what, Object before, Object after) {
        return what + ": " + text(before) + " \u2192 " + text(after);
    }

    private static String text(Object value) {
        if (value == null || value.toString().isBlank()) {
            return "\u2013";
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Enum<?> constant) {
            String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            return Texts.has(key) ? Texts.of(key) : words(constant.name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof Boolean yes) {
            return Texts.of(yes ? "yes" : "no");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Changes::text).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** What a field is called; where it has no name of its own, "taxPercent" as "Tax percent". */
    private static String words(String name) {
        if (Texts.has("setting." + name)) {
            return Texts.of("setting." + name);
        }
        String apart =
                name.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return apart.substring(0, 1).toUpperCase(Locale.ROOT) + apart.substring(1);
    }

    private static boolean same(Object a, Object b) {
        if (a instanceof BigDecimal left && b instanceof BigDecimal right) {
            return left.compareTo(right) == 0;
        }
        if (a instanceof String left && b instanceof String right) {
            return left.lines().toList().equals(right.lines().toList()); // browsers send line ends of their own
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            return left.size() == right.size()
                    && IntStream.range(0, left.size()).allMatch(i -> same(left.get(i), right.get(i)));
        }
        if (a instanceof Record left && b instanceof Record right) {
            return left.getClass() == right.getClass() && between(left, right).isEmpty();
        }
        return Objects.equals(a, b);
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
