package org.batoncrm.api.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.api.process.MoveJson;
import org.batoncrm.api.process.ReasonJson;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadFit;
import org.batoncrm.lead.LeadLifecycle;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.lead.LeadType;
import org.batoncrm.lead.LeadView;
import org.batoncrm.process.LeadState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lead. */
@Schema(name = "Lead")
public record LeadJson(
        UUID id,
        @Schema(examples = "Delta Coffee Roasters") String company,
        @Schema(nullable = true) String contact,
        @Schema(nullable = true) String email,
        @Schema(nullable = true) String phone,
        @Schema(nullable = true) String country,
        @Schema(nullable = true) String interest,
        LeadSource source,
        @Schema(nullable = true) LeadFit fit,
        @Schema(description = "Null while the lead is unclassified", nullable = true) LeadType type,
        LeadState state,
        LeadLifecycle lifecycle,
        Instant stateSince,
        @Schema(nullable = true) ReasonJson reason,
        @Schema(nullable = true) UUID ownerId,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "Whether an opportunity can be opened with it now") boolean opportunityPossible,
        List<MoveJson> moves) {

    static LeadJson of(LeadView lead) {
        LeadData data = lead.data();
        return new LeadJson(
                lead.id(),
                data.company(),
                data.contact(),
                data.email(),
                data.phone(),
                data.country(),
                data.interest(),
                data.source(),
                data.fit(),
                lead.type(),
                (LeadState) lead.standing().state(),
                lead.lifecycle(),
                lead.standing().since(),
                ReasonJson.of(lead.standing()),
                lead.ownerId(),
                lead.createdAt(),
                lead.updatedAt(),
                lead.opportunityPossible(),
                MoveJson.of(lead.standing(), "leads"));
    }
}
