package org.batoncrm.webkit.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.batoncrm.quotation.LineData;

/** A value of a field, as a conflict tells it. */
@Named
@RequestScoped
public class ChangeText {

    @Inject
    private Amounts amounts;

    @Inject
    private Labels labels;

    @Inject
    private Times times;

    /** The value as text; a dash for none. */
    public String of(Object value) {
        if (value == null) {
            return "\u2013";
        }
        if (value instanceof BigDecimal number) {
            return amounts.number(number);
        }
        if (value instanceof LocalDate day) {
            return times.day(day);
        }
        if (value instanceof Enum<?> constant) {
            return labels.of(constant);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::of).collect(Collectors.joining("; "));
        }
        if (value instanceof LineData line) {
            return amounts.number(line.quantity()) + " \u00d7 " + line.description() + " \u00e0 "
                    + amounts.price(line.unitPrice());
        }
        return value.toString();
    }
}
