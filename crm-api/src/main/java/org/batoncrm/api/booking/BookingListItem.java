package org.batoncrm.api.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.api.json.Decimals;
import org.batoncrm.booking.BookingRow;
import org.batoncrm.process.BookingState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A booking order as lists show it. */
@Schema(name = "BookingOrderItem")
public record BookingListItem(
        UUID id,
        String number,
        UUID customerId,
        String company,
        BigDecimal amount,
        String currency,
        @Schema(nullable = true) UUID teamId,
        @Schema(nullable = true) UUID operatorId,
        BookingState state,
        Instant stateSince,
        @Schema(nullable = true) UUID ownerId) {

    static BookingListItem of(BookingRow row) {
        return new BookingListItem(
                row.id(),
                row.number(),
                row.customerId(),
                row.company(),
                Decimals.money(row.amount(), row.currency()),
                row.currency(),
                row.teamId(),
                row.operatorId(),
                row.state(),
                row.stateSince(),
                row.ownerId());
    }
}
