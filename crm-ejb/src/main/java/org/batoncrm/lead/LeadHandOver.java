package org.batoncrm.lead;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.process.HandOver;
import org.batoncrm.process.RecordHandOver;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;

/** Hands the leads over that are still to be won. */
@Stateless
@Local(HandOver.class)
@InTenant(Role.TENANT_ADMIN)
public class LeadHandOver extends RecordHandOver<Lead> {

    public LeadHandOver() {
        super(
                Lead.class,
                RecordType.LEAD,
                "r.ownerId = :member and r.state not in (org.batoncrm.process.LeadState.DISQUALIFIED, org.batoncrm.process.LeadState.CONVERTED)");
    }

    @Override
    public Role role() {
        return Role.SALES_MANAGER;
    }

    @Override
    protected void give(Lead record, UUID to) {
        record.giveTo(to);
    }
}
