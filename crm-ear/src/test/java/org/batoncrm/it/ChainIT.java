package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.batoncrm.history.ChainService;
import org.batoncrm.history.Finding;
import org.batoncrm.history.HistoryCheck;
import org.batoncrm.history.HistoryQuery;
import org.batoncrm.history.HistoryRow;
import org.batoncrm.history.HistoryService;
import org.batoncrm.history.HistoryVerification;
import org.batoncrm.history.Misfit;
import org.batoncrm.idempotency.IdempotencyService;
import org.batoncrm.lead.LeadService;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.NotAllowed;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The history is one chain per tenant; whoever changes it quietly, with whatever rights, is found and the line named. */
@ArquillianTest
public class ChainIT {

    /** For each column of the log, another value than the one in the line that is changed. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("at", "at + interval '1 microsecond'"),
            Map.entry("member_id", "null"),
            Map.entry("record_type", "'CUSTOMER'"),
            Map.entry("record_id", "tenant_id"),
            Map.entry("move", "'NURTURE'"),
            Map.entry("deed", "'CHANGED', move = null"),
            Map.entry("from_state", "'NURTURING'"),
            Map.entry("to_state", "'NEW'"),
            Map.entry("reason_id", "null"),
            Map.entry("reason_text", "'said in a letter'"),
            Map.entry("detail", "'never said'"),
            Map.entry("seconds_in_state", "seconds_in_state + 1"),
            Map.entry("kind", "'RECORDS'"),
            Map.entry("outsider", "'somebody'"));

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private Owner owner;

    @Inject
    private RawSql raw;

    @Inject
    private LeadService leads;

    @Inject
    private EventLog log;

    @Inject
    private HistoryVerification verification;

    @Inject
    private HistoryService history;

    @Inject
    private ChainService chain;

    @Inject
    private IdempotencyService transactions;

    /** A tenant with a short history: the fourth line has a value in most columns. */
    private UUID tenant() {
        UUID tenant = owner.tenant();
        UUID lead = desk.lead(sales(tenant));
        desk.lead(sales(tenant));
        desk.does(
                admin(tenant),
                () -> log.note(
                        Deed.HANDED_OVER,
                        RecordType.LEAD,
                        lead,
                        "to J\u00f6rg \ud83d\ude00; detail=3:no; \\ ' \" \u00a0"));
        desk.does(sales(tenant), () -> leads.disqualify(lead, desk.reason(sales(tenant), ReasonKind.DISQUALIFY_LEAD)));
        desk.lead(sales(tenant));
        desk.lead(sales(tenant));
        while (desk.as(sales(tenant), chain::link)) {
            assertThat(tenant).isNotNull();
        }
        return tenant;
    }

    private HistoryCheck verify(UUID tenant) {
        return verify(tenant, null);
    }

    private HistoryCheck verify(UUID tenant, String noted) {
        return desk.as(admin(tenant), () -> {
            HistoryCheck check = verification.begin(noted);
            while (!check.isFinished()) {
                check = verification.proceed(check);
            }
            return check;
        });
    }

    private Finding finding(UUID tenant) {
        return verify(tenant).getFinding();
    }

    private String ask(UUID tenant, String query) {
        try {
            return raw.first("select set_config('baton.tenant', '" + tenant + "', true)", query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the line at this place. */
    private UUID at(UUID tenant, int seq) {
        return UUID.fromString(ask(tenant, "select id from event_seal where seq = " + seq));
    }

    @Test
    void aHistoryThatNobodyTouchedIsIntactAndSaysHowLongItIs() {
        UUID tenant = tenant();
        HistoryCheck first = verify(tenant);
        assertThat(first.isIntact()).isTrue();
        assertThat(first.getChecked()).isEqualTo(6);
        assertThat(first.getHash()).matches("[0-9a-f]{64}");
        // The check itself is a line of the history
        HistoryCheck second = verify(tenant, first.getHash().toUpperCase());
        assertThat(second.isIntact()).isTrue();
        assertThat(second.getChecked()).isEqualTo(7);
        assertThat(second.getNotedAt()).isEqualTo(6);
        assertThat(verify(tenant, "00").getNotedAt()).isNull();
        HistoryRow told = desk.as(admin(tenant), () -> history.page(HistoryQuery.all(), 0, 10))
                .rows()
                .get(0);
        assertThat(told.deed()).isEqualTo(Deed.HISTORY_VERIFIED);
        assertThat(told.detail()).startsWith("Intact: 8 lines");
    }

    @Test
    void onlyAdminsVerify() {
        UUID tenant = owner.tenant();
        assertThatThrownBy(() -> desk.as(sales(tenant), () -> verification.begin(null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.as(sales(tenant), () -> history.count(HistoryQuery.all())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aChangedValueIsFoundInEachColumn() {
        UUID tenant = tenant();
        UUID changed = at(tenant, 4);
        List<String> columns = new ArrayList<>();
        ask(tenant, "select string_agg(column_name, ' ') from information_schema.columns where table_name = 'event'");
        for (String column : ask(
                        tenant,
                        "select string_agg(column_name, ' ') from information_schema.columns where table_name = 'event'")
                .split(" ")) {
            if (!List.of("tenant_id", "id").contains(column)) {
                columns.add(column);
            }
        }
        assertThat(OTHERWISE.keySet()).containsExactlyInAnyOrderElementsOf(columns);
        OTHERWISE.forEach((column, value) -> {
            String line = " where id = '" + changed + "'";
            String before = ask(tenant, "select " + column + "::text from event" + line);
            owner.does(tenant, "update event set " + column + " = " + value + line);
            assertThat(finding(tenant)).as(column).isEqualTo(new Finding(Misfit.CHANGED, 4L, changed, null));
            owner.does(
                    tenant,
                    "update event set " + column + " = " + (before == null ? "null" : "'" + before + "'")
                            + (column.equals("deed") ? ", move = 'DISQUALIFY'" : "") + line);
        });
        assertThat(finding(tenant)).isNull();
    }

    @Test
    void aLineThatWasTakenOutIsNamed() {
        UUID tenant = tenant();
        UUID gone = at(tenant, 2);
        owner.does(tenant, "delete from event where id = '" + gone + "'");
        assertThat(finding(tenant)).isEqualTo(new Finding(Misfit.MISSING, 2L, gone, null));
        owner.does(tenant, "delete from event_seal where id = '" + gone + "'");
        assertThat(finding(tenant)).isEqualTo(new Finding(Misfit.MISSING, 2L, null, null));
        for (int seq = 3; seq <= 8; seq++) {
            owner.does(tenant, "update event_seal set seq = " + (seq - 1) + " where seq = " + seq);
        }
        assertThat(finding(tenant)).isEqualTo(new Finding(Misfit.REORDERED, 2L, at(tenant, 2), null));
    }

    @Test
    void anIdThatWasChangedIsALineThatIsGone() {
        UUID tenant = tenant();
        UUID renamed = at(tenant, 5);
        owner.does(tenant, "update event set id = gen_random_uuid() where id = '" + renamed + "'");
        assertThat(finding(tenant)).isEqualTo(new Finding(Misfit.MISSING, 5L, renamed, null));
    }

    @Test
    void aLineThatWasPutInIsNamed() {
        UUID tenant = tenant();
        UUID quiet = UUID.randomUUID();
        String line = "insert into event (tenant_id, id, at, kind, record_type, record_id, move) values ('" + tenant
                + "', '%s', now() - interval '1 year', 'PROCESS', 'CUSTOMER', gen_random_uuid(), 'CREATE')";
        owner.does(
                tenant,
                "alter table event disable trigger event_sealed",
                line.formatted(quiet),
                "alter table event enable trigger event_sealed");
        assertThat(finding(tenant)).isEqualTo(new Finding(Misfit.ADDED, null, quiet, null));

        UUID other = tenant();
        UUID open = UUID.randomUUID();
        owner.does(other, line.formatted(open).replace(tenant.toString(), other.toString()));
        assertThat(finding(other)).isEqualTo(new Finding(Misfit.ADDED, 7L, open, "baton_owner"));
    }

    @Test
    void linesThatChangedPlacesAreNamed() {
        UUID tenant = tenant();
        UUID second = at(tenant, 2);
        UUID third = at(tenant, 3);
        String seal = "update event_seal set %s where seq = %d";
        owner.does(
                tenant,
                seal.formatted("id = gen_random_uuid()", 2),
                seal.formatted("id = '" + second + "'", 3),
                seal.formatted("id = '" + third + "'", 2));
        assertThat(finding(tenant)).isEqualTo(new Finding(Misfit.REORDERED, 2L, third, null));

        UUID other = tenant();
        owner.does(other, seal.formatted("seq = 999", 2), seal.formatted("seq = 2", 3), seal.formatted("seq = 3", 999));
        assertThat(finding(other)).isEqualTo(new Finding(Misfit.REORDERED, 2L, at(other, 2), null));
    }

    @Test
    void theApplicationsRoleCannotTouchTheSeals() {
        UUID tenant = tenant();
        String set = "select set_config('baton.tenant', '" + tenant + "', true)";
        for (String attempt : List.of(
                "update event_seal set digest = hash",
                "delete from event_seal",
                "insert into event_seal (tenant_id, id, digest, at) values ('" + tenant
                        + "', gen_random_uuid(), '', now())",
                "truncate event_seal",
                "select seal_event()",
                "alter table event disable trigger event_sealed",
                "set session_replication_role = replica")) {
            assertThatThrownBy(() -> raw.change(set, attempt))
                    .as(attempt)
                    .hasStackTraceContaining("SQLException")
                    .satisfies(refused -> assertThat(refused).hasStackTraceContaining("ERROR"));
        }
        assertThat(finding(tenant)).isNull();
    }

    @Test
    void twentyWritersMakeOneChainWithoutGapsAndTwoTenantsMakeTwo() throws Exception {
        UUID one = owner.tenant();
        UUID two = owner.tenant();
        desk.atOnce(IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    for (int n = 0; n < 5; n++) {
                        desk.lead(sales(one));
                        if (n == i % 5) {
                            desk.lead(sales(two));
                            // Several link at once, while others write
                            desk.as(sales(one), chain::link);
                        }
                    }
                    return true;
                })
                .toList());
        assertThat(verify(one).isIntact()).isTrue();
        // The line that tells of the check comes after the hundred; the clock links it soon, or has done so already
        assertThat(ask(
                        one,
                        "select count(*) || ' ' || count(distinct seq) || ' ' || max(seq) from event_seal"
                                + " where seq is null or seq <= 100"))
                .isIn("101 100 100", "100 100 100");
        String head = ask(one, "select encode(hash, 'hex') from event_seal where seq = 100");
        HistoryCheck other = verify(two, head);
        assertThat(other.isIntact()).isTrue();
        assertThat(other.getChecked()).isEqualTo(20);
        assertThat(other.getNotedAt()).isNull();
    }

    @Test
    void whatWasRolledBackLeavesNoGap() {
        UUID tenant = tenant();
        assertThatThrownBy(() -> desk.as(
                        sales(tenant),
                        () -> transactions.always(() -> {
                            leads.capture(Desk.leadData("Never there"));
                            throw RuleBroken.in("company", "text.needed");
                        })))
                .isInstanceOf(RuleBroken.class);
        desk.lead(sales(tenant));
        assertThat(verify(tenant).getChecked()).isEqualTo(7);
        assertThat(verify(tenant).isIntact()).isTrue();
    }

    @Test
    void theClockLinksWhatIsNewByItself() {
        UUID tenant = owner.tenant();
        desk.lead(sales(tenant));
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(deadline)
                && ask(tenant, "select count(seq) from event_seal").equals("0")) {
            ask(tenant, "select pg_sleep(0.2)::text");
        }
        assertThat(ask(tenant, "select count(seq) from event_seal")).isEqualTo("1");
    }

    @Test
    void theHistoryIsSearchedFilteredAndReadInOrder() {
        UUID tenant = tenant();
        List<HistoryRow> all = desk.as(admin(tenant), () -> history.page(HistoryQuery.all(), 0, 10))
                .rows();
        assertThat(all).hasSize(6).extracting(HistoryRow::seq).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        HistoryRow disqualified = all.get(2);
        assertThat(disqualified.record()).isEqualTo("Acme Ltd");
        assertThat(disqualified.who()).isEqualTo("Member 1");
        assertThat(disqualified.reason()).isEqualTo("Too late");
        assertThat(disqualified.toLabel()).isEqualTo("Disqualified");

        assertThat(found(tenant, new HistoryQuery("J\u00f6rg", null, null, null, null, null, null, null)))
                .containsExactly(3L);
        assertThat(found(tenant, new HistoryQuery("acme phone", null, null, null, null, null, null, null)))
                .containsExactly(4L);
        assertThat(found(tenant, new HistoryQuery("100%", null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(found(
                        tenant,
                        new HistoryQuery(
                                null, org.batoncrm.process.EventKind.RECORDS, null, null, null, null, null, null)))
                .containsExactly(3L);
        assertThat(found(
                        tenant,
                        new HistoryQuery(
                                null,
                                null,
                                null,
                                sales(tenant).memberId(),
                                null,
                                all.get(2).recordId(),
                                null,
                                null)))
                .containsExactly(4L, 1L);
        assertThat(found(
                        tenant,
                        new HistoryQuery(
                                null,
                                null,
                                null,
                                null,
                                RecordType.LEAD,
                                null,
                                all.get(4).at(),
                                all.get(2).at())))
                .containsExactly(3L, 2L);

        List<HistoryRow> first = desk.as(admin(tenant), () -> history.after(null, HistoryQuery.all(), 4));
        List<HistoryRow> then = desk.as(admin(tenant), () -> history.after(first.get(3), HistoryQuery.all(), 4));
        assertThat(first).extracting(HistoryRow::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(then).extracting(HistoryRow::seq).containsExactly(5L, 6L);
        assertThat(desk.as(admin(owner.tenant()), () -> history.count(HistoryQuery.all())))
                .isZero();
    }

    private List<Long> found(UUID tenant, HistoryQuery query) {
        return desk.as(admin(tenant), () -> history.page(query, 0, 10)).rows().stream()
                .map(HistoryRow::seq)
                .toList();
    }
}
