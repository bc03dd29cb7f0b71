package org.batoncrm.idempotency;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.batoncrm.tenancy.EveryTenant;
import org.batoncrm.tenancy.TenantDirectory;

/** Forgets old answers every hour, also those of tenants whose members cannot work now. Every node may do it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgettingClock {

    @Inject
    private TenantDirectory directory;

    @Inject
    private EveryTenant tenants;

    @Inject
    private IdempotencyService answers;

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void forget() {
        tenants.each(directory.all(), "forget old answers", answers::forget);
    }
}
