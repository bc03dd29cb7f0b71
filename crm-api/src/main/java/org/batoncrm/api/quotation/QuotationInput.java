package org.batoncrm.api.quotation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.quotation.LineData;
import org.batoncrm.quotation.QuotationData;
import org.batoncrm.rule.RuleBroken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a draft offers. */
@Schema(name = "QuotationInput")
public record QuotationInput(
        @Schema(description = "ISO 4217", required = true, examples = "EUR") String currency,
        @Schema(required = true, examples = "2027-01-31") LocalDate validUntil,
        @Schema(nullable = true, maxLength = 4000) String terms,
        @Schema(required = true, maxItems = QuotationData.MOST_LINES) List<LineJson> lines) {

    /** The draft as the domain takes it. */
    QuotationData data() {
        if (lines == null) {
            throw Refused.field("lines", "needed");
        }
        return new QuotationData(
                currency,
                validUntil,
                terms,
                IntStream.range(0, lines.size()).mapToObj(this::line).toList());
    }

    private LineData line(int index) {
        String place = "lines[" + index + "]";
        LineJson line = lines.get(index);
        if (line == null) {
            throw Refused.field(place, "needed");
        }
        try {
            return line.data().checked();
        } catch (RuleBroken e) {
            throw e.at(place + "." + e.field());
        }
    }
}
