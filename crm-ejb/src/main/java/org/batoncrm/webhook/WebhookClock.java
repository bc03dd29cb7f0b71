package org.batoncrm.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.batoncrm.tenancy.EveryTenant;
import org.batoncrm.tenancy.TenantDirectory;

/**
 * Starts and stops the sending with the server, and looks now and then for what nobody else looks for: what a node left
 * behind that went down, and what is too old to be kept. It visits only tenants that have webhooks.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookClock {

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private TenantDirectory directory;

    @Inject
    private EveryTenant tenants;

    @Inject
    private DeliveryService deliveries;

    @PostConstruct
    void start() {
        dispatcher.start();
    }

    @PreDestroy
    void stop() {
        dispatcher.stop();
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void look() {
        directory.withWebhooks().forEach(dispatcher::wake);
    }

    @Schedule(hour = "*", minute = "41", persistent = false)
    public void forget() {
        tenants.each(directory.withWebhooks(), "forget old deliveries", deliveries::forget);
    }
}
