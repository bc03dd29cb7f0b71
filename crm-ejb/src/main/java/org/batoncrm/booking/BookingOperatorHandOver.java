package org.batoncrm.booking;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.process.HandOver;
import org.batoncrm.process.RecordHandOver;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;

/** Hands the orders over that somebody of operations took on. */
@Stateless
@Local(HandOver.class)
@InTenant(Role.TENANT_ADMIN)
public class BookingOperatorHandOver extends RecordHandOver<BookingOrder> {

    public BookingOperatorHandOver() {
        super(
                BookingOrder.class,
                RecordType.BOOKING_ORDER,
                "r.operatorId = :member and r.state in (org.batoncrm.process.BookingState.ACCEPTED, org.batoncrm.process.BookingState.IN_PROGRESS)");
    }

    @Override
    public Role role() {
        return Role.OPERATIONS;
    }

    @Override
    protected void give(BookingOrder record, UUID to) {
        record.operateBy(to);
    }
}
