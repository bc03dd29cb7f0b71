package org.batoncrm.lead;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.process.LeadState;

/** A lead as lists show it. */
public record LeadRow(
        UUID id,
        String company,
        String contact,
        String email,
        LeadSource source,
        LeadType type,
        LeadFit fit,
        LeadState state,
        Instant stateSince,
        UUID ownerId,
        Instant createdAt) {}
