package org.batoncrm.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LineDataTest {

    @Test
    void theHistoryTellsLinesAsPeopleReadThem() {
        LineData before = line("12", "pallet", "0.00");
        LineData after = line("10.500", null, "5.00");
        assertThat(before).hasToString("Pallet to Oslo (12 pallet, 400, 19 %)");
        assertThat(after).hasToString("Pallet to Oslo (10.5, 400, \u22125 %, 19 %)");
    }

    private static LineData line(String quantity, String unit, String discount) {
        return new LineData(
                "Pallet to Oslo",
                new BigDecimal(quantity),
                unit,
                new BigDecimal("400.0000"),
                new BigDecimal(discount),
                new BigDecimal("19.00"));
    }
}
