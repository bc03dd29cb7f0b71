package org.batoncrm.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.process.Standing;

/** A booking order as its page shows it. */
public record BookingView(
        Standing standing,
        String number,
        UUID quotationId,
        UUID customerId,
        String company,
        BigDecimal amount,
        String currency,
        UUID teamId,
        UUID operatorId,
        UUID ownerId,
        Instant createdAt,
        List<Promise.Item> items) {

    public UUID id() {
        return standing.id();
    }
}
