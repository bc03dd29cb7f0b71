package org.batoncrm.activity;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import org.batoncrm.identity.Role;
import org.batoncrm.process.HandOver;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;

/** Hands the tasks over that are about keeping the promise of a booking order. */
@Stateless
@Local(HandOver.class)
@InTenant(Role.TENANT_ADMIN)
public class OrderTaskHandOver extends TaskHandOver {

    public OrderTaskHandOver() {
        super(Role.OPERATIONS, RecordType.BOOKING_ORDER);
    }
}
