package org.batoncrm.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.process.BookingState;

/** A booking order as lists and queues show it. */
public record BookingRow(
        UUID id,
        String number,
        UUID customerId,
        String company,
        BigDecimal amount,
        String currency,
        UUID teamId,
        UUID operatorId,
        BookingState state,
        Instant stateSince,
        UUID ownerId) {}
