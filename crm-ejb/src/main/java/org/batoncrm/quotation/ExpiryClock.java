package org.batoncrm.quotation;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.tenancy.TenantDirectory;

/** Ends overdue quotations every hour, tenant by tenant. Every node may do it: what is expired already stays so. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiryClock {

    private static final System.Logger LOG = System.getLogger(ExpiryClock.class.getName());

    @Inject
    private TenantDirectory tenants;

    @Inject
    private CallerContext callers;

    @Inject
    private QuotationService quotations;

    @Schedule(hour = "*", minute = "7", persistent = false)
    public void expire() {
        tenants.active().forEach(this::expireOf);
    }

    private void expireOf(UUID tenantId) {
        try {
            callers.become(Caller.clock(tenantId));
            quotations.expireOverdue();
        } catch (RuntimeException e) {
            // One tenant's trouble must not keep the others' quotations open
            LOG.log(Level.ERROR, "Could not expire the quotations of tenant " + tenantId, e);
        }
    }
}
