package org.batoncrm.api.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.api.json.Decimals;
import org.batoncrm.api.process.MoveJson;
import org.batoncrm.api.process.ReasonJson;
import org.batoncrm.booking.BookingView;
import org.batoncrm.booking.Promise;
import org.batoncrm.process.BookingState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A booking order. */
@Schema(name = "BookingOrder")
public record BookingJson(
        UUID id,
        @Schema(examples = "B-2026-00017") String number,
        UUID quotationId,
        UUID customerId,
        String company,
        BigDecimal amount,
        String currency,
        @Schema(nullable = true) UUID teamId,
        @Schema(description = "Who accepted it", nullable = true) UUID operatorId,
        List<ItemJson> items,
        BookingState state,
        Instant stateSince,
        @Schema(nullable = true) ReasonJson reason,
        @Schema(nullable = true) UUID ownerId,
        Instant createdAt,
        List<MoveJson> moves) {

    /** A part of what was promised. */
    @Schema(name = "BookingItem")
    public record ItemJson(String description, BigDecimal quantity, @Schema(nullable = true) String unit) {

        static ItemJson of(Promise.Item item) {
            return new ItemJson(item.description(), Decimals.plain(item.quantity()), item.unit());
        }
    }

    /** The order as callers see it. */
    public static BookingJson of(BookingView order) {
        return new BookingJson(
                order.id(),
                order.number(),
                order.quotationId(),
                order.customerId(),
                order.company(),
                Decimals.money(order.amount(), order.currency()),
                order.currency(),
                order.teamId(),
                order.operatorId(),
                order.items().stream().map(ItemJson::of).toList(),
                (BookingState) order.standing().state(),
                order.standing().since(),
                ReasonJson.of(order.standing()),
                order.ownerId(),
                order.createdAt(),
                MoveJson.of(order.standing(), "booking-orders"));
    }
}
