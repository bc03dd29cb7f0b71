package org.batoncrm.quotation;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.batoncrm.tenancy.EveryTenant;

/** Ends overdue quotations every hour, tenant by tenant. Every node may do it: what is expired already stays so. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiryClock {

    @Inject
    private EveryTenant tenants;

    @Inject
    private QuotationService quotations;

    @Schedule(hour = "*", minute = "7", persistent = false)
    public void expire() {
        tenants.each("expire quotations", quotations::expireOverdue);
    }
}
