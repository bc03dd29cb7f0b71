package org.batoncrm.api.quotation;

import java.time.LocalDate;
import java.util.List;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.quotation.QuotationData;
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
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) == null) {
                throw Refused.field("lines[" + i + "]", "needed");
            }
        }
        return new QuotationData(
                currency, validUntil, terms, lines.stream().map(LineJson::data).toList());
    }
}
