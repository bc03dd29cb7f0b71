package org.batoncrm.api.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.opportunity.OpportunityData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deal to open with a lead. */
@Schema(name = "NewOpportunity")
public record NewOpportunity(
        @Schema(description = "A lead that was judged valid", required = true) UUID leadId,
        @Schema(required = true, maxLength = 160, examples = "Pallets to Oslo, 2027") String title,
        @Schema(required = true, examples = "48000.00") BigDecimal amount,
        @Schema(description = "ISO 4217", required = true, examples = "EUR") String currency,
        @Schema(required = true, examples = "2027-03-31") LocalDate expectedClose,
        @Schema(nullable = true, maxLength = 2000) String description) {

    /** The deal as the domain takes it. */
    OpportunityData data() {
        return new OpportunityData(title, amount, currency, expectedClose, description);
    }
}
