package org.batoncrm.negotiation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A counter-offer as the quotation's page shows it.
 *
 * @param revision the version of the quotation that the customer answered to
 * @param offered what that version came to, taxes included
 * @param amount what the customer would pay, taxes included
 */
public record RoundRow(
        UUID id,
        UUID quotationId,
        int revision,
        int number,
        BigDecimal offered,
        BigDecimal amount,
        String currency,
        String message,
        Instant at,
        UUID memberId) {}
