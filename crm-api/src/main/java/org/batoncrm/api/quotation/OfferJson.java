package org.batoncrm.api.quotation;

import java.math.BigDecimal;
import org.batoncrm.negotiation.OfferData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer offers instead. */
@Schema(name = "CounterOffer")
public record OfferJson(
        @Schema(
                        description = "What they would pay, taxes included, in the quotation's currency",
                        required = true,
                        examples = "3300.00")
                BigDecimal amount,
        @Schema(nullable = true, maxLength = 2000, examples = "All in, please") String message) {

    OfferData data() {
        return new OfferData(amount, message);
    }
}
