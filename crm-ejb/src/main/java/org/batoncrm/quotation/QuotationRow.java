package org.batoncrm.quotation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.process.QuotationState;

/**
 * A version of a quotation as lists show it.
 *
 * @param gross what the customer pays, taxes included
 */
public record QuotationRow(
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
        UUID ownerId,
        UUID approvedBy) {}
