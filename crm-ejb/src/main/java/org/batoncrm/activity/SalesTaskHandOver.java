package org.batoncrm.activity;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import org.batoncrm.identity.Role;
import org.batoncrm.process.HandOver;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;

/** Hands the tasks over that are about winning and keeping a customer. */
@Stateless
@Local(HandOver.class)
@InTenant(Role.TENANT_ADMIN)
public class SalesTaskHandOver extends TaskHandOver {

    public SalesTaskHandOver() {
        super(Role.SALES_MANAGER, RecordType.LEAD, RecordType.OPPORTUNITY, RecordType.QUOTATION, RecordType.CUSTOMER);
    }
}
