package org.batoncrm.opportunity;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.process.Standing;

/** An opportunity as its page shows it. */
public record OpportunityView(
        Standing standing,
        OpportunityData data,
        UUID leadId,
        String company,
        StageRow stage,
        UUID ownerId,
        Instant createdAt,
        Instant updatedAt) {

    public UUID id() {
        return standing.id();
    }

    /** Whether its data can be edited. */
    public boolean open() {
        return standing.state() == OpportunityState.OPEN;
    }
}
