package org.batoncrm.api.lead;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.lead.LeadFit;
import org.batoncrm.lead.LeadRow;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.lead.LeadType;
import org.batoncrm.process.LeadState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lead as lists show it. */
@Schema(name = "LeadItem")
public record LeadItem(
        UUID id,
        String company,
        @Schema(nullable = true) String contact,
        @Schema(nullable = true) String email,
        LeadSource source,
        @Schema(nullable = true) LeadType type,
        @Schema(nullable = true) LeadFit fit,
        LeadState state,
        Instant stateSince,
        @Schema(nullable = true) UUID ownerId,
        Instant createdAt) {

    static LeadItem of(LeadRow row) {
        return new LeadItem(
                row.id(),
                row.company(),
                row.contact(),
                row.email(),
                row.source(),
                row.type(),
                row.fit(),
                row.state(),
                row.stateSince(),
                row.ownerId(),
                row.createdAt());
    }
}
