package org.batoncrm.quotation;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.process.HandOver;
import org.batoncrm.process.RecordHandOver;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;

/** Hands the quotations over that are not decided: one whose validity is over can still be renewed. */
@Stateless
@Local(HandOver.class)
@InTenant(Role.TENANT_ADMIN)
public class QuotationHandOver extends RecordHandOver<Quotation> {

    public QuotationHandOver() {
        super(
                Quotation.class,
                RecordType.QUOTATION,
                "r.ownerId = :member and r.state in (org.batoncrm.process.QuotationState.DRAFT, org.batoncrm.process.QuotationState.APPROVAL, org.batoncrm.process.QuotationState.SENT, org.batoncrm.process.QuotationState.NEGOTIATION, org.batoncrm.process.QuotationState.EXPIRED)");
    }

    @Override
    public Role role() {
        return Role.SALES_MANAGER;
    }

    @Override
    protected void give(Quotation record, UUID to) {
        record.giveTo(to);
    }
}
