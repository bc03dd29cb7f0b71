package org.batoncrm.api.quotation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.api.json.Decimals;
import org.batoncrm.negotiation.RoundRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round of a negotiation: what was offered, and what the customer offered instead. */
@Schema(name = "NegotiationRound")
public record RoundJson(
        UUID id,
        int number,
        UUID quotationId,
        int revision,
        BigDecimal offered,
        BigDecimal amount,
        String currency,
        @Schema(nullable = true) String message,
        Instant at,
        @Schema(nullable = true) UUID memberId) {

    static RoundJson of(RoundRow row) {
        return new RoundJson(
                row.id(),
                row.number(),
                row.quotationId(),
                row.revision(),
                Decimals.money(row.offered(), row.currency()),
                Decimals.money(row.amount(), row.currency()),
                row.currency(),
                row.message(),
                row.at(),
                row.memberId());
    }
}
