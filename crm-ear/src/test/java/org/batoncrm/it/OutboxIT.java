package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.SOUTH;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.batoncrm.identity.Caller;
import org.batoncrm.lead.LeadService;
import org.batoncrm.lead.LeadType;
import org.batoncrm.list.ListRequest;
import org.batoncrm.outside.Destinations;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.QuotaService;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.webhook.DeliveryRow;
import org.batoncrm.webhook.DeliveryService;
import org.batoncrm.webhook.DeliveryState;
import org.batoncrm.webhook.Parcel;
import org.batoncrm.webhook.PostOffice;
import org.batoncrm.webhook.Reply;
import org.batoncrm.webhook.Trouble;
import org.batoncrm.webhook.WebhookData;
import org.batoncrm.webhook.WebhookService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The outbox, on a server that sends to the public internet only. */
@ArquillianTest
public class OutboxIT {

    /** An address that nobody will ever have. */
    private static final String NOWHERE = "https://hooks.invalid/baton";

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private RawSql raw;

    @Inject
    private WebhookService webhooks;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private PostOffice office;

    @Inject
    private Destinations destinations;

    @Inject
    private LeadService leads;

    @Inject
    private QuotaService quotas;

    @Inject
    private UserTransaction transaction;

    @Inject
    private AtOnce threads;

    private final List<UUID> registered = new ArrayList<>();

    private UUID webhook(String... events) {
        UUID id = desk.as(admin(NORTH), () -> webhooks.register(new WebhookData(NOWHERE, null, List.of(events))));
        registered.add(id);
        return id;
    }

    /** One that waits, so that what is kept for it can be looked at. */
    private UUID pausedWebhook(String... events) {
        UUID id = webhook(events);
        desk.does(admin(NORTH), () -> webhooks.pause(id));
        return id;
    }

    private List<DeliveryRow> kept(UUID webhook) {
        return kept(NORTH, webhook);
    }

    private List<DeliveryRow> kept(UUID tenant, UUID webhook) {
        return desk.as(admin(tenant), () -> deliveries
                .list(webhook, new ListRequest(null, Map.of(), null, false, 0, ListRequest.LARGEST))
                .rows());
    }

    @AfterEach
    void leaveNothing() {
        registered.forEach(id -> desk.does(admin(NORTH), () -> webhooks.remove(id)));
        registered.clear();
    }

    @Test
    void whatIsStoredIsKeptForEachThatWantsItAndInItsOrder() {
        UUID all = pausedWebhook("*");
        UUID some = pausedWebhook("lead.qualified");
        UUID none = pausedWebhook("customer.created");
        UUID lead = desk.lead(sales(NORTH));
        desk.does(sales(NORTH), () -> leads.qualify(lead, LeadType.SQL));
        desk.does(sales(NORTH), () -> leads.nurture(lead));
        assertThat(kept(all))
                .extracting(DeliveryRow::eventType)
                .containsExactly("lead.nurtured", "lead.qualified", "lead.created");
        assertThat(kept(some)).extracting(DeliveryRow::recordId).containsExactly(lead);
        assertThat(kept(none)).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotKept() throws Exception {
        UUID webhook = pausedWebhook("*");
        transaction.begin();
        desk.lead(sales(NORTH));
        transaction.rollback();
        assertThat(kept(webhook)).isEmpty();
        transaction.begin();
        desk.lead(sales(NORTH));
        transaction.commit();
        assertThat(kept(webhook)).hasSize(1);
    }

    @Test
    void whatHappensInAnotherTenantIsNotKept() {
        UUID webhook = pausedWebhook("*");
        desk.lead(sales(SOUTH));
        assertThat(kept(webhook)).isEmpty();
    }

    @Test
    void anotherTenantsWebhooksAnswerAsUnknownOnes() {
        UUID webhook = pausedWebhook("*");
        desk.lead(sales(NORTH));
        UUID delivery = kept(webhook).get(0).id();
        Caller stranger = admin(SOUTH);
        WebhookData data = new WebhookData(NOWHERE, null, List.of("*"));
        List.<ThrowingCallable>of(
                        () -> desk.as(stranger, () -> webhooks.get(webhook)),
                        () -> desk.as(stranger, () -> webhooks.secret(webhook)),
                        () -> desk.does(stranger, () -> webhooks.edit(webhook, data, data)),
                        () -> desk.does(stranger, () -> webhooks.pause(webhook)),
                        () -> desk.does(stranger, () -> webhooks.resume(webhook)),
                        () -> desk.does(stranger, () -> webhooks.rotate(webhook)),
                        () -> desk.does(stranger, () -> webhooks.remove(webhook)),
                        () -> desk.as(stranger, () -> webhooks.test(webhook)),
                        () -> desk.as(stranger, () -> deliveries.get(webhook, delivery)),
                        () -> desk.as(stranger, () -> deliveries.list(webhook, ListRequest.search(null, 1))),
                        () -> desk.does(stranger, () -> deliveries.again(webhook, delivery)))
                .forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(Unknown.class));
        assertThat(desk.as(stranger, webhooks::all)).isEmpty();
        assertThat(desk.as(stranger, deliveries::lastTries)).isEmpty();
        assertThat(desk.as(Caller.clock(SOUTH), () -> office.handOut(8, 8)).parcels())
                .isEmpty();
        assertThatThrownBy(() -> desk.as(sales(NORTH), webhooks::all)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.as(sales(NORTH), () -> deliveries.get(webhook, delivery)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void onlyThePublicInternetIsRegistered() {
        for (String url : List.of(
                "http://hooks.example.com/",
                "https://127.0.0.1/",
                "https://[::ffff:10.0.0.1]/",
                "https://169.254.169.254/latest",
                "https://localhost/")) {
            assertThatThrownBy(() ->
                            desk.as(admin(NORTH), () -> webhooks.register(new WebhookData(url, null, List.of("*")))))
                    .as(url)
                    .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.field())
                            .isEqualTo("url"));
        }
        assertThatThrownBy(() -> destinations.requireReachable(NOWHERE)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void anAddressThatBecamePrivateIsRefusedWhenItIsSentTo() throws SQLException {
        UUID webhook = webhook("lead.created");
        raw.change(
                "select set_config('baton.tenant', '" + NORTH + "', true)",
                "update webhook set url = 'https://127.0.0.1:9/' where tenant_id = '" + NORTH + "' and id = '" + webhook
                        + "'");
        desk.lead(sales(NORTH));
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> kept(webhook).get(0).lastTrouble() == Trouble.REFUSED_ADDRESS);
        assertThat(kept(webhook).get(0).lastStatus()).isNull();
        assertThat(desk.as(admin(NORTH), () -> webhooks.get(webhook)).failingSince())
                .isNotNull();
    }

    @Test
    void whatIsNotReachedIsTriedAgainLater() {
        UUID webhook = webhook("lead.created");
        desk.lead(sales(NORTH));
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> kept(webhook).get(0).lastTrouble() == Trouble.UNKNOWN_HOST);
        assertThat(kept(webhook).get(0).state()).isEqualTo(DeliveryState.WAITING);
        assertThat(kept(webhook).get(0).next()).isAfter(kept(webhook).get(0).lastAt());
    }

    @Test
    void manyNodesHandOutEachThingOnceAndNoMoreThanMayBeUnderWay() throws Exception {
        UUID webhook = pausedWebhook("lead.created", "lead.qualified");
        for (int i = 0; i < 12; i++) {
            UUID lead = desk.lead(sales(NORTH));
            desk.does(sales(NORTH), () -> leads.qualify(lead, LeadType.SQL));
        }
        becomeActiveUnseen(webhook);
        List<Parcel> handed = handedOutByManyNodes();
        assertThat(handed).extracting(Parcel::deliveryId).doesNotHaveDuplicates();
        assertThat(handed).hasSizeLessThanOrEqualTo(4);
        List<DeliveryRow> tried =
                kept(webhook).stream().filter(row -> row.attempts() > 0).toList();
        assertThat(tried).isNotEmpty();
        assertThat(tried)
                .as("what comes later about a record waits")
                .extracting(DeliveryRow::eventType)
                .containsOnly("lead.created");
        desk.does(admin(NORTH), () -> webhooks.pause(webhook));
    }

    @Test
    void manyNodesSendNoMoreToAllWebhooksOfATenantThanMayBeUnderWay() throws Exception {
        List<UUID> four =
                Stream.generate(() -> pausedWebhook("lead.created")).limit(4).toList();
        for (int i = 0; i < 6; i++) {
            desk.lead(sales(NORTH));
        }
        becomeActiveUnseen(four.toArray(UUID[]::new));
        List<Parcel> handed = handedOutByManyNodes();
        assertThat(handed).extracting(Parcel::deliveryId).doesNotHaveDuplicates();
        assertThat(handed).hasSizeLessThanOrEqualTo(8);
        assertThat(four.stream().flatMap(webhook -> kept(webhook).stream()).filter(row -> row.attempts() > 0))
                .as("handed out, here or to the node of this server")
                .isNotEmpty();
        four.forEach(webhook -> desk.does(admin(NORTH), () -> webhooks.pause(webhook)));
    }

    /** Nobody tells the node of this server; when it looks by itself just now, it is one of many. */
    private void becomeActiveUnseen(UUID... those) throws SQLException {
        String ids = Stream.of(those).map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        raw.change(
                "select set_config('baton.tenant', '" + NORTH + "', true)",
                "update webhook set state = 'ACTIVE' where tenant_id = '" + NORTH + "' and id in (" + ids + ")");
    }

    private List<Parcel> handedOutByManyNodes() throws Exception {
        Callable<List<Parcel>> node =
                () -> desk.as(Caller.clock(NORTH), () -> office.handOut(48, 16)).parcels();
        return desk.atOnce(Collections.nCopies(8, node)).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void aWebhookIsRemovedWhileItRefusesWhatItWasSent() throws Exception {
        for (int i = 0; i < 10; i++) {
            UUID webhook = pausedWebhook("lead.created");
            for (int j = 0; j < 4; j++) {
                desk.lead(sales(NORTH));
            }
            becomeActiveUnseen(webhook);
            List<Callable<Boolean>> all = new ArrayList<>();
            desk.as(Caller.clock(NORTH), () -> office.handOut(48, 16))
                    .parcels()
                    .forEach(parcel -> all.add(() -> desk.as(Caller.clock(NORTH), () -> {
                        office.takeBack(parcel, new Reply(503, "No", null, 1));
                        return true;
                    })));
            registered.remove(webhook);
            all.add(() -> desk.as(admin(NORTH), () -> {
                webhooks.remove(webhook);
                return true;
            }));
            assertThat(desk.atOnce(all)).containsOnly(true);
        }
    }

    @Test
    void whoWorksWhileAWebhookIsRemovedDoesNotNotice() throws Exception {
        UUID webhook = pausedWebhook("*");
        registered.remove(webhook);
        UUID lead = desk.lead(sales(NORTH));
        transaction.begin();
        desk.does(admin(NORTH), () -> webhooks.remove(webhook));
        Callable<Boolean> work = () -> desk.as(sales(NORTH), () -> {
            leads.qualify(lead, LeadType.SQL);
            return true;
        });
        Future<Boolean> qualified = threads.start(work);
        await().pollInSameThread().until(() -> !raw.all(
                        """
                        select 1 from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%insert into webhook_delivery%'""")
                .isEmpty());
        transaction.commit();
        assertThat(qualified.get()).isTrue();
    }

    @Test
    void aLeadIsCapturedWhileTheLastWebhookIsRemoved() throws Exception {
        UUID webhook = pausedWebhook("*");
        registered.remove(webhook);
        transaction.begin();
        desk.does(sales(NORTH), () -> quotas.makeRoom(Quota.LEADS, 1)); // as capturing one begins
        Future<Boolean> removed = threads.start(() -> desk.as(admin(NORTH), () -> {
            webhooks.remove(webhook);
            return true;
        }));
        await().pollInSameThread().until(() -> !raw.all(
                        """
                        select 1 from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%tenant where tenant_id%'
                        or wait_event_type = 'Lock' and query like 'update tenant%'""")
                .isEmpty());
        desk.lead(sales(NORTH));
        transaction.commit();
        assertThat(removed.get()).isTrue();
    }

    @Test
    void aTenantWhoseRowIsLockedKeepsNobodyElseWaiting() throws Exception {
        UUID here = pausedWebhook("lead.created");
        desk.lead(sales(NORTH));
        WebhookData data = new WebhookData(NOWHERE, null, List.of("lead.created"));
        UUID there = desk.as(admin(SOUTH), () -> webhooks.register(data));
        transaction.begin();
        try {
            desk.as(admin(NORTH), () -> webhooks.register(data)); // changes the tenant's row, as an import does
            apart(() -> desk.as(admin(NORTH), () -> {
                webhooks.resume(here);
                return here;
            }));
            apart(() -> desk.lead(sales(SOUTH)));
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> apart(() -> kept(SOUTH, there)).get(0).lastTrouble() == Trouble.UNKNOWN_HOST);
            assertThat(apart(() -> kept(here)).get(0).attempts()).isZero();
        } finally {
            transaction.rollback();
            desk.does(admin(SOUTH), () -> webhooks.remove(there));
        }
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> kept(here).get(0).lastTrouble() == Trouble.UNKNOWN_HOST);
    }

    /** In a transaction of its own. */
    private <T> T apart(Callable<T> work) throws Exception {
        return threads.start(work).get();
    }

    @Test
    void whatIsOldIsForgotten() throws SQLException {
        UUID webhook = pausedWebhook("lead.created");
        desk.lead(sales(NORTH));
        desk.lead(sales(NORTH));
        UUID old = kept(webhook).get(1).id();
        raw.change(
                "select set_config('baton.tenant', '" + NORTH + "', true)",
                "update webhook_delivery set created_at = created_at - interval '31 days' where tenant_id = '" + NORTH
                        + "' and id = '" + old + "'");
        assertThat(desk.as(Caller.clock(NORTH), deliveries::forget)).isEqualTo(1);
        assertThat(kept(webhook)).hasSize(1).extracting(DeliveryRow::id).doesNotContain(old);
    }
}
