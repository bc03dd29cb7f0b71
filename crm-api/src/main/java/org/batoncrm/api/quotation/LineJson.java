package org.batoncrm.api.quotation;

import java.math.BigDecimal;
import java.util.Optional;
import org.batoncrm.api.json.Decimals;
import org.batoncrm.quotation.LineData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A priced line. */
@Schema(name = "QuotationLine")
public record LineJson(
        @Schema(required = true, maxLength = 300, examples = "Pallet, Hamburg to Oslo") String description,
        @Schema(description = "More than 0, at most three decimals", required = true, examples = "12")
                BigDecimal quantity,
        @Schema(nullable = true, maxLength = 30, examples = "pallet") String unit,
        @Schema(description = "Before discount and tax, at most four decimals", required = true, examples = "310.00")
                BigDecimal unitPrice,
        @Schema(description = "0 to 100; 0 when it is not said", nullable = true, examples = "5")
                BigDecimal discountPercent,
        @Schema(description = "0 to 100", required = true, examples = "19") BigDecimal taxPercent) {

    LineData data() {
        return new LineData(
                description,
                quantity,
                unit,
                unitPrice,
                Optional.ofNullable(discountPercent).orElse(BigDecimal.ZERO),
                taxPercent);
    }

    static LineJson of(LineData line) {
        return new LineJson(
                line.description(),
                Decimals.plain(line.quantity()),
                line.unit(),
                Decimals.plain(line.unitPrice()),
                Decimals.plain(line.discountPercent()),
                Decimals.plain(line.taxPercent()));
    }
}
