package org.batoncrm.customer;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.process.HandOver;
import org.batoncrm.process.RecordHandOver;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;

/** Hands the customers over: a customer is never done. */
@Stateless
@Local(HandOver.class)
@InTenant(Role.TENANT_ADMIN)
public class CustomerHandOver extends RecordHandOver<Customer> {

    public CustomerHandOver() {
        super(Customer.class, RecordType.CUSTOMER, "r.ownerId = :member");
    }

    @Override
    public Role role() {
        return Role.SALES_MANAGER;
    }

    @Override
    protected void give(Customer record, UUID to) {
        record.giveTo(to);
    }
}
