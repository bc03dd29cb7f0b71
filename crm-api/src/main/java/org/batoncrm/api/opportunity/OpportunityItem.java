package org.batoncrm.api.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.api.json.Decimals;
import org.batoncrm.opportunity.OpportunityRow;
import org.batoncrm.process.OpportunityState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deal as lists show it. */
@Schema(name = "OpportunityItem")
public record OpportunityItem(
        UUID id,
        UUID leadId,
        String company,
        String title,
        BigDecimal amount,
        String currency,
        LocalDate expectedClose,
        UUID stageId,
        OpportunityState state,
        Instant stateSince,
        @Schema(nullable = true) UUID ownerId) {

    static OpportunityItem of(OpportunityRow row) {
        return new OpportunityItem(
                row.id(),
                row.leadId(),
                row.company(),
                row.title(),
                Decimals.money(row.amount(), row.currency()),
                row.currency(),
                row.expectedClose(),
                row.stageId(),
                row.state(),
                row.stateSince(),
                row.ownerId());
    }
}
