package org.batoncrm.api.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.batoncrm.api.json.Decimals;
import org.batoncrm.api.process.MoveJson;
import org.batoncrm.api.process.ReasonJson;
import org.batoncrm.opportunity.OpportunityData;
import org.batoncrm.opportunity.OpportunityView;
import org.batoncrm.process.OpportunityState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deal. */
@Schema(name = "Opportunity")
public record OpportunityJson(
        UUID id,
        UUID leadId,
        String company,
        String title,
        BigDecimal amount,
        String currency,
        LocalDate expectedClose,
        @Schema(nullable = true) String description,
        StageJson stage,
        OpportunityState state,
        Instant stateSince,
        @Schema(nullable = true) ReasonJson reason,
        @Schema(nullable = true) UUID ownerId,
        Instant createdAt,
        Instant updatedAt,
        List<MoveJson> moves) {

    static OpportunityJson of(OpportunityView deal) {
        OpportunityData data = deal.data();
        return new OpportunityJson(
                deal.id(),
                deal.leadId(),
                deal.company(),
                data.title(),
                Decimals.money(data.amount(), data.currency()),
                data.currency(),
                data.expectedClose(),
                data.description(),
                StageJson.of(deal.stage()),
                (OpportunityState) deal.standing().state(),
                deal.standing().since(),
                ReasonJson.of(deal.standing()),
                deal.ownerId(),
                deal.createdAt(),
                deal.updatedAt(),
                MoveJson.of(deal.standing(), "opportunities"));
    }
}
