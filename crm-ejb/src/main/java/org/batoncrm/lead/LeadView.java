package org.batoncrm.lead;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.Standing;

/**
 * A lead as its page shows it.
 *
 * @param type null while the lead is unclassified
 * @param opportunityPossible whether an opportunity can be opened from it now
 */
public record LeadView(
        Standing standing,
        LeadData data,
        LeadType type,
        UUID ownerId,
        Instant createdAt,
        Instant updatedAt,
        boolean opportunityPossible) {

    public UUID id() {
        return standing.id();
    }

    public LeadLifecycle lifecycle() {
        return LeadLifecycle.of((LeadState) standing.state());
    }
}
