package org.batoncrm.booking;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.process.HandOver;
import org.batoncrm.process.RecordHandOver;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;

/** Hands the orders over that a sales manager sold, and that are not delivered yet. */
@Stateless
@Local(HandOver.class)
@InTenant(Role.TENANT_ADMIN)
public class BookingOwnerHandOver extends RecordHandOver<BookingOrder> {

    public BookingOwnerHandOver() {
        super(
                BookingOrder.class,
                RecordType.BOOKING_ORDER,
                "r.ownerId = :member and r.state not in (org.batoncrm.process.BookingState.COMPLETED, org.batoncrm.process.BookingState.CANCELLED)");
    }

    @Override
    public Role role() {
        return Role.SALES_MANAGER;
    }

    @Override
    protected void give(BookingOrder record, UUID to) {
        record.giveTo(to);
    }
}
