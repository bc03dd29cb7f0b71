package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.SOUTH;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.batoncrm.company.FirstDay;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.MemberService;
import org.batoncrm.identity.Platform;
import org.batoncrm.identity.Role;
import org.batoncrm.isolation.Canary;
import org.batoncrm.lead.CaptureVerdict;
import org.batoncrm.lead.LeadService;
import org.batoncrm.list.ListRequest;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.platform.NewTenant;
import org.batoncrm.platform.OpeningService;
import org.batoncrm.platform.StandingService;
import org.batoncrm.platform.TenantFacts;
import org.batoncrm.platform.TenantOffice;
import org.batoncrm.platform.TenantRegister;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.EveryTenant;
import org.batoncrm.tenancy.FiguresClock;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.QuotaReached;
import org.batoncrm.tenancy.QuotaService;
import org.batoncrm.tenancy.TenantDirectory;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantState;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.transfer.TransferRow;
import org.batoncrm.transfer.TransferService;
import org.batoncrm.transfer.TransferState;
import org.batoncrm.transfer.TransferWork;
import org.batoncrm.transfer.TransferWork.Turn;
import org.batoncrm.transfer.TurnOver;
import org.batoncrm.transfer.Upload;
import org.batoncrm.webhook.DeliveryRow;
import org.batoncrm.webhook.DeliveryService;
import org.batoncrm.webhook.DeliveryState;
import org.batoncrm.webhook.PostOffice;
import org.batoncrm.webhook.WebhookData;
import org.batoncrm.webhook.WebhookService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
public class PlatformIT {

    private static final Caller PETRA =
            new Caller(Platform.ID, UUID.randomUUID(), "Petra", "petra@example.com", Set.of(Role.PLATFORM_OPERATOR));

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private RawSql raw;

    @Inject
    private CallerContext callers;

    @Inject
    private OpeningService opening;

    @Inject
    private TenantOffice office;

    @Inject
    private StandingService standing;

    @Inject
    private TenantRegister register;

    @Inject
    private TenantDirectory directory;

    @Inject
    private EveryTenant everyTenant;

    @Inject
    private TenantService tenants;

    @Inject
    private QuotaService quotas;

    @Inject
    private FiguresClock figures;

    @Inject
    private LeadService leads;

    @Inject
    private StageService stages;

    @Inject
    private ReasonService reasons;

    @Inject
    private MemberService members;

    @Inject
    private EventLog log;

    @Inject
    private TransferService transfers;

    @Inject
    private Upload upload;

    @Inject
    private TransferWork transferWork;

    @Inject
    private TransferCounter counter;

    @Inject
    private WebhookService webhooks;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private PostOffice post;

    @Test
    void aNewTenantHasWhatItsMembersNeedOnTheFirstDay() {
        UUID tenant = open("first-day", Plan.TRIAL);
        desk.does(admin(tenant), members::welcome);
        assertThat(desk.as(sales(tenant), () -> stages.all())).hasSize(4);
        for (ReasonKind kind : ReasonKind.values()) {
            assertThat(desk.as(sales(tenant), () -> reasons.choices(kind))).isNotEmpty();
        }
        assertThat(desk.as(admin(tenant), () -> tenants.settings()).name()).isEqualTo("Company first-day");
        assertThat(desk.as(admin(tenant), () -> tenants.plan())).isEqualTo(Plan.TRIAL);
        assertThat(desk.as(admin(tenant), () -> tenants.state())).isEqualTo(TenantState.ACTIVE);
        // Asked twice, it happens once
        desk.does(
                PETRA,
                () -> callers.actIn(tenant, () -> {
                    opening.open(newTenant("first-day", Plan.SCALE));
                    return null;
                }));
        assertThat(desk.as(sales(tenant), () -> stages.all())).hasSize(4);
        assertThat(desk.as(admin(tenant), () -> tenants.plan())).isEqualTo(Plan.TRIAL);
    }

    @Test
    void openingTakesLessThanTwoSeconds() {
        open("warm", Plan.TRIAL);
        Instant begin = Instant.now();
        open("quick", Plan.TRIAL);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void theListOfTenantsIsForOperatorsAlone() {
        UUID tenant = open("listed-alone", Plan.STANDARD);
        var found = desk.as(PETRA, () -> register.list(ListRequest.search("listed-alone", 10)));
        assertThat(found.rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(tenant);
            assertThat(row.plan()).isEqualTo(Plan.STANDARD);
            assertThat(row.state()).isEqualTo(TenantState.ACTIVE);
        });
        assertThat(desk.as(PETRA, () -> register.list(ListRequest.search("baton-", 10)))
                        .total())
                .isZero();
        assertThatThrownBy(() -> desk.as(admin(NORTH), () -> register.list(ListRequest.search(null, 10))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theListCanBeSortedFilteredAndPagedByEverythingThatItShows() {
        open("sorted-a", Plan.TRIAL);
        open("sorted-b", Plan.SCALE);
        for (String sort : List.of("name", "members", "records", "storage", "lastActivity", "createdAt")) {
            for (boolean descending : new boolean[] {true, false}) {
                var page = desk.as(
                        PETRA, () -> register.list(new ListRequest("sorted-", Map.of(), sort, descending, 0, 10)));
                assertThat(page.rows()).as(sort).hasSize(2);
            }
        }
        var trial = desk.as(
                PETRA, () -> register.list(new ListRequest("sorted-", Map.of("plan", Plan.TRIAL), null, false, 0, 10)));
        assertThat(trial.rows()).extracting(row -> row.alias()).containsExactly("sorted-a");
        var second = desk.as(PETRA, () -> register.list(new ListRequest("sorted-", Map.of(), "name", false, 1, 1)));
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.rows()).extracting(row -> row.alias()).containsExactly("sorted-b");
    }

    @Test
    void onlyThePlatformChangesPlanAndState() {
        for (Caller caller : List.of(admin(NORTH), sales(NORTH), TestTenants.operations(NORTH))) {
            Stream.<ThrowingCallable>of(
                            () -> desk.does(caller, () -> standing.rent(Plan.SCALE)),
                            () -> desk.does(caller, () -> standing.suspend(null)),
                            () -> desk.does(caller, () -> standing.reactivate()),
                            () -> desk.does(caller, () -> standing.scheduleErasure("north")),
                            () -> desk.does(caller, () -> standing.cancelErasure()),
                            () -> desk.does(caller, () -> opening.open(newTenant("mine", Plan.SCALE))),
                            () -> desk.does(caller, () -> office.suspend(NORTH, null)),
                            () -> desk.does(caller, () -> office.suspend(SOUTH, null)),
                            () -> desk.as(caller, () -> office.facts(SOUTH)))
                    .forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(NotAllowed.class));
        }
        assertThat(desk.as(admin(SOUTH), () -> tenants.state())).isEqualTo(TenantState.ACTIVE);
    }

    @Test
    void theDatabaseAllowsATenantsOwnWorkNoChangeOfPlanOrState() {
        String north = "select set_config('baton.tenant', '" + NORTH + "', true)";
        String platform = "select set_config('baton.platform', 'on', true)";
        String insert = "insert into tenant (tenant_id, alias, name, state, currency, zone, tax_rates,"
                + " approval_discount, validity_days, created_at)"
                + " values ('%s', 'x-%1$s', 'X', 'ACTIVE', 'EUR', 'UTC', '0.00 No tax', 0, 30, now())";
        assertThatThrownBy(
                        () -> raw.change(north, "update tenant set plan = 'SCALE' where tenant_id = current_tenant()"))
                .hasStackTraceContaining("Only the platform");
        assertThatThrownBy(() ->
                        raw.change(north, "update tenant set state = 'SUSPENDED' where tenant_id = current_tenant()"))
                .hasStackTraceContaining("Only the platform");
        assertThatThrownBy(() -> raw.change(north, insert.formatted(NORTH)))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> raw.change(north, platform, insert.formatted(UUID.randomUUID())))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> raw.change(north, platform, "update tenant set alias = 'other'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> raw.change(north, platform, "delete from tenant"))
                .hasStackTraceContaining("permission denied");
        // The platform at work in one tenant does not reach another
        assertThatThrownBy(() -> raw.change(
                        north,
                        platform,
                        "insert into tenant_figures values ('" + SOUTH + "', 1, 1, 1, 1, null, now())"))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void updatesOfOtherTenantsHitNothing() throws SQLException {
        assertThat(raw.change(
                        "select set_config('baton.tenant', '" + NORTH + "', true)",
                        "select set_config('baton.platform', 'on', true)",
                        "update tenant set state = 'SUSPENDED' where tenant_id = '" + SOUTH + "'"))
                .isZero();
    }

    @Test
    void aTenantGoesThroughItsStatesAndItsHistoryTellsWhoDidIt() {
        UUID tenant = open("states", Plan.TRIAL);
        assertThat(directory.active()).contains(tenant);
        refused("rule", () -> office.reactivate(tenant));
        refused("alias", () -> office.cancelErasure(tenant));
        desk.does(PETRA, () -> office.suspend(tenant, "Invoice unpaid"));
        assertThat(directory.active()).doesNotContain(tenant);
        assertThat(desk.as(sales(tenant), () -> tenants.state())).isEqualTo(TenantState.SUSPENDED);
        refused("state", () -> office.suspend(tenant, null));
        refused("alias", () -> office.scheduleErasure(tenant, "north"));
        desk.does(PETRA, () -> office.scheduleErasure(tenant, "states"));
        TenantFacts closing = desk.as(PETRA, () -> office.facts(tenant));
        assertThat(closing.state()).isEqualTo(TenantState.CLOSING);
        assertThat(closing.eraseAt())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(14)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(14)));
        assertThat(directory.dueForErasure(Instant.now())).doesNotContain(tenant);
        assertThat(directory.dueForErasure(Instant.now().plus(Duration.ofDays(15))))
                .contains(tenant);
        desk.does(PETRA, () -> office.cancelErasure(tenant));
        assertThat(directory.dueForErasure(Instant.now().plus(Duration.ofDays(15))))
                .doesNotContain(tenant);
        desk.does(PETRA, () -> office.reactivate(tenant));
        desk.does(PETRA, () -> office.rent(tenant, Plan.STANDARD));
        TenantFacts facts = desk.as(PETRA, () -> office.facts(tenant));
        assertThat(facts.plan()).isEqualTo(Plan.STANDARD);
        assertThat(facts.eraseAt()).isNull();
        assertThat(facts.happenings())
                .extracting(TenantFacts.Happening::deed)
                .containsExactly(
                        Deed.PLAN_CHANGED,
                        Deed.REACTIVATED,
                        Deed.ERASURE_CANCELLED,
                        Deed.ERASURE_SCHEDULED,
                        Deed.SUSPENDED,
                        Deed.CREATED);
        assertThat(facts.happenings()).allMatch(each -> "petra@example.com".equals(each.operator()));
        // The tenant's admin reads the same
        assertThat(desk.as(admin(tenant), () -> log.ofCompany(10)))
                .extracting(line -> line.detail())
                .contains("Invoice unpaid", "Trial \u2192 Standard");
    }

    @Test
    void theExportsOfASuspendedTenantRestAndGoOnLater() {
        UUID tenant = open("resting-export", Plan.STANDARD);
        desk.does(admin(tenant), members::welcome);
        UUID export = desk.as(admin(tenant), transfers::export);
        Turn turn =
                desk.as(Caller.clock(tenant), () -> transferWork.take(export)).orElseThrow();
        desk.does(PETRA, () -> office.suspend(tenant, null));
        // The one that is under way stops, and no other begins
        assertThatThrownBy(
                        () -> desk.does(Caller.clock(tenant), () -> transferWork.heard(turn, "transfer.writing", 1, 2)))
                .isInstanceOf(TurnOver.class);
        UUID another = desk.as(admin(tenant), () -> {
            transfers.cancel(export);
            return transfers.export();
        });
        assertThat(desk.as(Caller.clock(tenant), () -> transferWork.take(another)))
                .isEmpty();
        assertThat(counter.row(admin(tenant), another).state()).isEqualTo(TransferState.WAITING);
        desk.does(PETRA, () -> office.reactivate(tenant));
        counter.ended(admin(tenant), another);
        assertThat(counter.row(admin(tenant), another).state()).isEqualTo(TransferState.DONE);
    }

    @Test
    void theWebhooksOfASuspendedTenantRestAndAreSentLater() {
        UUID tenant = open("resting-hook", Plan.STANDARD);
        desk.does(admin(tenant), members::welcome);
        desk.does(sales(tenant), members::welcome);
        UUID webhook = desk.as(
                admin(tenant),
                () -> webhooks.register(new WebhookData("https://hooks.invalid/baton", null, List.of("*"))));
        desk.does(PETRA, () -> office.suspend(tenant, null));
        desk.lead(sales(tenant)); // by somebody who was let in just before
        PostOffice.Handed handed = desk.as(Caller.clock(tenant), () -> post.handOut(8, 8));
        assertThat(handed.parcels()).isEmpty();
        assertThat(delivery(tenant, webhook)).satisfies(waiting -> {
            assertThat(waiting.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(waiting.attempts()).isZero();
        });
        desk.does(PETRA, () -> office.reactivate(tenant));
        // Either we get it now, or the server's own dispatcher was faster
        boolean ours = !desk.as(Caller.clock(tenant), () -> post.handOut(8, 8))
                .parcels()
                .isEmpty();
        assertThat(ours || delivery(tenant, webhook).attempts() > 0).isTrue();
        desk.does(admin(tenant), () -> webhooks.remove(webhook));
    }

    private DeliveryRow delivery(UUID tenant, UUID webhook) {
        return desk.as(
                        admin(tenant),
                        () -> deliveries.list(webhook, new ListRequest(null, Map.of(), null, false, 0, 10)))
                .rows()
                .get(0);
    }

    @Test
    void theClocksOfTheProcessPassASuspendedTenantBy() {
        UUID tenant = open("resting-clock", Plan.STANDARD);
        desk.does(PETRA, () -> office.suspend(tenant, null));
        List<UUID> visited = new ArrayList<>();
        desk.does(
                PETRA,
                () -> everyTenant.each(
                        "visit", () -> visited.add(callers.require().tenantId())));
        assertThat(visited).contains(NORTH).doesNotContain(tenant);
    }

    @Test
    void thePlatformItselfIsNoTenantToBeSuspended() {
        assertThatThrownBy(() -> desk.does(PETRA, () -> office.suspend(Platform.ID, null)))
                .isInstanceOf(Unknown.class);
        for (Canary canary : Canary.values()) {
            assertThatThrownBy(() -> desk.does(PETRA, () -> office.suspend(canary.tenantId(), null)))
                    .isInstanceOf(Unknown.class);
        }
        assertThatThrownBy(() -> desk.does(PETRA, () -> office.suspend(UUID.randomUUID(), null)))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void anOperatorSeesNoBusiness() {
        desk.lead(sales(NORTH));
        Stream.<ThrowingCallable>of(
                        () -> leads.list(ListRequest.search(null, 1)),
                        () -> stages.all(),
                        () -> reasons.all(),
                        () -> members.all(),
                        () -> log.slice(new org.batoncrm.list.SliceRequest(null, Map.of(), null, false, null, 1)))
                .forEach(attempt -> {
                    assertThatThrownBy(() -> desk.does(PETRA, () -> run(attempt)))
                            .isInstanceOf(NotAllowed.class);
                    assertThatThrownBy(() -> desk.does(
                                    PETRA,
                                    () -> callers.actIn(NORTH, () -> {
                                        run(attempt);
                                        return null;
                                    })))
                            .isInstanceOf(NotAllowed.class);
                });
    }

    @Test
    void theFiguresFollowTheWork() {
        UUID tenant = open("figures", Plan.TRIAL);
        desk.does(sales(tenant), members::welcome);
        figures.countTouched();
        desk.lead(sales(tenant));
        desk.lead(sales(tenant));
        assertThat(row("figures").records()).isZero();
        figures.countTouched();
        assertThat(row("figures").records()).isEqualTo(2);
        assertThat(row("figures").members()).isEqualTo(1);
        assertThat(row("figures").lastActivity()).isAfter(row("figures").createdAt());
    }

    @Test
    void aTenantThatNobodyCountedIsCounted() {
        // North and south were written by hand
        figures.countTouched();
        assertThat(directory.uncounted(10)).doesNotContain(NORTH, SOUTH);
    }

    @Test
    void leadsBeyondThePlanAreRefusedOneByOneAndInBulk() {
        UUID tenant = full("bulk", 498);
        List<CaptureVerdict> verdicts = desk.as(
                sales(tenant),
                () -> leads.captureAll(List.of(
                        Desk.leadData("One"), Desk.leadData(" "), Desk.leadData("Two"), Desk.leadData("Three"))));
        assertThat(verdicts.get(0).id()).isNotNull();
        assertThat(verdicts.get(1).broken().field()).isEqualTo("company");
        assertThat(verdicts.get(2).id()).isNotNull();
        assertThat(verdicts.get(3).broken()).isInstanceOf(QuotaReached.class);
        assertThatThrownBy(() -> desk.lead(sales(tenant))).isInstanceOfSatisfying(QuotaReached.class, full -> {
            assertThat(full.quota()).isEqualTo(Quota.LEADS);
            assertThat(full.getMessage()).contains("500");
        });
        assertThat(desk.as(admin(tenant), () -> quotas.use()))
                .filteredOn(use -> use.quota() == Quota.LEADS)
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.used()).isEqualTo(500);
                    assertThat(use.isFull()).isTrue();
                });
        desk.does(PETRA, () -> office.rent(tenant, Plan.SCALE));
        desk.lead(sales(tenant));
        // A smaller plan takes nothing away
        desk.does(PETRA, () -> office.rent(tenant, Plan.TRIAL));
        assertThatThrownBy(() -> desk.lead(sales(tenant))).isInstanceOf(QuotaReached.class);
        assertThat(desk.as(sales(tenant), () -> leads.list(ListRequest.search(null, 1)))
                        .total())
                .isEqualTo(501);
        // Nor does a file bring in what is too much
        desk.does(admin(tenant), members::welcome);
        byte[] file = counter.download(admin(tenant), counter.exported(admin(tenant)));
        UUID another = open("bulk-another", Plan.TRIAL);
        desk.does(admin(another), members::welcome);
        UUID arrived = desk.as(admin(another), () -> upload.take("export.zip", new ByteArrayInputStream(file)));
        counter.ended(admin(another), arrived);
        desk.does(admin(another), () -> transfers.confirm(arrived));
        counter.ended(admin(another), arrived);
        TransferRow refused = counter.row(admin(another), arrived);
        assertThat(refused.state()).isEqualTo(TransferState.FAILED);
        assertThat(refused.report()).contains("archive.quota.LEADS");
        assertThat(desk.as(sales(another), () -> leads.list(ListRequest.search(null, 1)))
                        .total())
                .isZero();
    }

    @Test
    void noRaceGoesOverThePlan() throws Exception {
        UUID tenant = full("race", 495);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            work.add(() -> {
                try {
                    desk.lead(sales(tenant));
                    return true;
                } catch (QuotaReached full) {
                    return false;
                }
            });
        }
        assertThat(desk.atOnce(work).stream().collect(Collectors.groupingBy(done -> done, Collectors.counting())))
                .isEqualTo(Map.of(true, 5L, false, 11L));
    }

    /** A trial with so many leads. */
    private UUID full(String alias, int count) {
        UUID tenant = open(alias, Plan.TRIAL);
        desk.does(sales(tenant), members::welcome);
        var many = Stream.generate(() -> Desk.leadData("Many")).limit(count).toList();
        assertThat(desk.as(sales(tenant), () -> leads.captureAll(many))).allMatch(verdict -> verdict.id() != null);
        return tenant;
    }

    private org.batoncrm.platform.TenantRow row(String alias) {
        return desk.as(PETRA, () -> register.list(ListRequest.search(alias, 1)))
                .rows()
                .get(0);
    }

    private UUID open(String alias, Plan plan) {
        UUID tenant = UUID.randomUUID();
        desk.does(
                PETRA,
                () -> callers.actIn(tenant, () -> {
                    opening.open(newTenant(alias, plan));
                    return null;
                }));
        return tenant;
    }

    private static NewTenant newTenant(String alias, Plan plan) {
        return new NewTenant(alias, plan, FirstDay.settings("Company " + alias, "DE"));
    }

    private void refused(String what, Runnable work) {
        assertThatThrownBy(() -> desk.does(PETRA, work)).as(what).isInstanceOf(RuleBroken.class);
    }

    private static void run(ThrowingCallable attempt) {
        try {
            attempt.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
