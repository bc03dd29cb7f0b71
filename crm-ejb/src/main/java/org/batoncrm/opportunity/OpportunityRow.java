package org.batoncrm.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.process.OpportunityState;

/** An opportunity as lists and the board show it. */
public record OpportunityRow(
        UUID id,
        String title,
        UUID leadId,
        String company,
        BigDecimal amount,
        String currency,
        LocalDate expectedClose,
        UUID stageId,
        OpportunityState state,
        Instant stateSince,
        UUID ownerId) {}
