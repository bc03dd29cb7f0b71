package org.batoncrm.opportunity;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.process.HandOver;
import org.batoncrm.process.RecordHandOver;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;

/** Hands the deals over that are not decided. */
@Stateless
@Local(HandOver.class)
@InTenant(Role.TENANT_ADMIN)
public class OpportunityHandOver extends RecordHandOver<Opportunity> {

    public OpportunityHandOver() {
        super(
                Opportunity.class,
                RecordType.OPPORTUNITY,
                "r.ownerId = :member and r.state in (org.batoncrm.process.OpportunityState.OPEN, org.batoncrm.process.OpportunityState.CONVERTED)");
    }

    @Override
    public Role role() {
        return Role.SALES_MANAGER;
    }

    @Override
    protected void give(Opportunity record, UUID to) {
        record.giveTo(to);
    }
}
