package org.batoncrm.process;

/** Where a booking order stands. */
public enum BookingState implements State {
    CREATED,
    ASSIGNED,
    ACCEPTED,
    RETURNED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED;

    @Override
    public RecordType type() {
        return RecordType.BOOKING_ORDER;
    }
}
