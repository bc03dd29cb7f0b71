package org.batoncrm.tenancy;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Keeps the figures of the tenants up to date. Each node counts, every minute, where something happened on it; and at
 * night all tenants, for what a node that ended meanwhile did not get to.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FiguresClock {

    private static final int MOST_NEW = 500;

    @Inject
    private EveryTenant tenants;

    @Inject
    private TenantDirectory directory;

    @Inject
    private TouchedTenants touched;

    @Inject
    private FiguresService figures;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void countTouched() {
        tenants.each(touched.takeAll(), "count what is", figures::recount);
        tenants.each(directory.uncounted(MOST_NEW), "count what is", figures::recount);
    }

    @Schedule(hour = "3", minute = "11", persistent = false)
    public void countAll() {
        tenants.each("count what is", figures::recount);
    }
}
