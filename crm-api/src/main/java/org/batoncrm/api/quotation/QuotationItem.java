package org.batoncrm.api.quotation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.api.json.Decimals;
import org.batoncrm.process.QuotationState;
import org.batoncrm.quotation.QuotationRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a quotation as lists show it. */
@Schema(name = "QuotationItem")
public record QuotationItem(
        UUID id,
        String number,
        int revision,
        UUID opportunityId,
        String company,
        String title,
        BigDecimal gross,
        String currency,
        LocalDate validUntil,
        QuotationState state,
        Instant stateSince,
        @Schema(nullable = true) UUID ownerId) {

    static QuotationItem of(QuotationRow row) {
        return new QuotationItem(
                row.id(),
                row.number(),
                row.revision(),
                row.opportunityId(),
                row.company(),
                row.title(),
                Decimals.money(row.gross(), row.currency()),
                row.currency(),
                row.validUntil(),
                row.state(),
                row.stateSince(),
                row.ownerId());
    }
}
