package org.batoncrm.stack.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.batoncrm.quotation.LineData;

/** What the company sells, and at which price. */
final class Goods {

    private static final BigDecimal[] USUAL_DISCOUNTS = {
        BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("5"), new BigDecimal("7.5"), BigDecimal.TEN
    };

    private final Office office;

    Goods(Office office) {
        this.office = office;
    }

    /**
     * What a customer wants: one thing of weight, and some that go with it.
     *
     * @param main the thing of weight; null for any
     */
    List<LineData> wish(String main) {
        List<LineData> lines = new ArrayList<>();
        lines.add(line(main == null ? office.words.any("main") : main));
        office.words.some("extra", office.random.nextInt(5)).forEach(extra -> lines.add(line(extra)));
        return lines;
    }

    /** @param good description; unit; price; least quantity; most; tax, empty for the usual one */
    private LineData line(String good) {
        String[] parts = good.split("\\s*;\\s*");
        BigDecimal listed = new BigDecimal(parts[2]);
        BigDecimal price = listed.multiply(BigDecimal.valueOf(940L + office.random.nextInt(120), 3))
                .setScale(listed.scale(), RoundingMode.HALF_UP);
        BigDecimal least = new BigDecimal(parts[3]);
        int steps = new BigDecimal(parts[4]).subtract(least).unscaledValue().intValue();
        BigDecimal quantity =
                least.add(BigDecimal.valueOf(steps > 0 ? office.random.nextInt(steps + 1) : 0, least.scale()));
        BigDecimal tax =
                parts.length > 5 ? new BigDecimal(parts[5]) : office.settings().taxPercent();
        BigDecimal discount = USUAL_DISCOUNTS[office.random.nextInt(USUAL_DISCOUNTS.length)];
        return new LineData(parts[0], quantity, parts[1], price, discount, tax);
    }

    /** The same lines, each this many percent cheaper than before, up to a limit. */
    static List<LineData> cheaper(List<LineData> lines, String by, String most) {
        return lines.stream()
                .map(line -> new LineData(
                        line.description(),
                        line.quantity(),
                        line.unit(),
                        line.unitPrice(),
                        line.discountPercent().add(new BigDecimal(by)).min(new BigDecimal(most)),
                        line.taxPercent()))
                .toList();
    }
}
