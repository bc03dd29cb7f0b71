package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NEW;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.archive.LeftOut;
import org.batoncrm.archive.Problem;
import org.batoncrm.booking.BookingService;
import org.batoncrm.company.FirstDay;
import org.batoncrm.history.HistoryCheck;
import org.batoncrm.history.HistoryVerification;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.MemberAdministration;
import org.batoncrm.identity.MemberService;
import org.batoncrm.identity.MemberState;
import org.batoncrm.identity.Person;
import org.batoncrm.identity.Platform;
import org.batoncrm.identity.Role;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.platform.NewTenant;
import org.batoncrm.platform.OpeningService;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.singlesignon.SingleSignOnService;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.QuotaService;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.transfer.Importer;
import org.batoncrm.transfer.LongTransaction;
import org.batoncrm.transfer.Report;
import org.batoncrm.transfer.TransferKind;
import org.batoncrm.transfer.TransferRow;
import org.batoncrm.transfer.TransferService;
import org.batoncrm.transfer.TransferState;
import org.batoncrm.transfer.TransferWork;
import org.batoncrm.transfer.TransferWork.Turn;
import org.batoncrm.transfer.Upload;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
public class ImportIT {

    private static final UUID TAKES_IT_IN = NEW.get(0);
    private static final UUID STAYS_EMPTY = NEW.get(1);
    private static final UUID GETS_A_LEAD = NEW.get(2);

    /** What another tenant's rows may differ in: the history of the import itself, and who is a member there. */
    private static final Set<String> WITH_A_LIFE_OF_ITS_OWN = Set.of(
            "tenant",
            "tenant_figures",
            "sign_up",
            "event",
            "event_seal",
            "transfer",
            "transfer_chunk",
            "transfer_due",
            "flyway_schema_history",
            "api_usage",
            "idempotency_key",
            "identity_change",
            "change_under_way");

    /** What speaks to the outside, or somebody there has confirmed. */
    private static final Set<String> STAYS_BEHIND =
            Set.of("webhook", "webhook_delivery", "company_domain", "identity_provider", "invitation", "isolation_run");

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private TransferCounter counter;

    @Inject
    private TransferService transfers;

    @Inject
    private Upload upload;

    @Inject
    private BookingService bookings;

    @Inject
    private HistoryVerification history;

    @Inject
    private EventLog log;

    @Inject
    private RawSql raw;

    @Inject
    private TransferWork work;

    @Inject
    private Importer importer;

    @Inject
    private LongTransaction transaction;

    @Inject
    private CallerContext callers;

    @Inject
    private OpeningService opening;

    @Inject
    private QuotaService quotas;

    @Inject
    private MemberService members;

    @Inject
    private MemberAdministration administration;

    @Inject
    private InvitationService invitations;

    @Inject
    private SingleSignOnService singleSignOn;

    @Test
    void aNewCompanyThatTakesAnExportInHasTheSameAndGoesOnWithIt() throws Exception {
        UUID booking = desk.assignedBooking(sales(NORTH));
        byte[] file = counter.download(admin(NORTH), counter.exported(admin(NORTH)));
        Caller admin = admin(TAKES_IT_IN);
        UUID arrived = take(admin, file);
        TransferRow checked = counter.row(admin, arrived);
        assertThat(checked.state()).as(checked.report()).isEqualTo(TransferState.DONE);
        assertThat(checked.kind()).isEqualTo(TransferKind.CHECK);
        assertThat(count(TAKES_IT_IN, "lead")).isEqualTo("0");
        assertThat(Report.read(checked.report()).notes())
                .extracting(Problem::key)
                .containsExactly("transfer.history.intact");

        desk.does(admin, () -> transfers.confirm(arrived));
        counter.ended(admin, arrived);
        TransferRow imported = counter.row(admin, arrived);
        assertThat(imported.state()).as(imported.report()).isEqualTo(TransferState.DONE);
        assertThat(imported.kind()).isEqualTo(TransferKind.IMPORT);
        assertThat(count(TAKES_IT_IN, "transfer_chunk")).isEqualTo("0");
        for (String table : raw.all("select relname::text from pg_class where relkind = 'r'"
                + " and relnamespace = 'public'::regnamespace")) {
            if (!WITH_A_LIFE_OF_ITS_OWN.contains(table) && !LeftOut.TABLES.containsKey(table)) {
                // What was exported, and nothing else; the north goes on meanwhile
                Long exported = Report.read(imported.report()).counts().get(table.replace('_', '-'));
                assertThat(Long.valueOf(count(TAKES_IT_IN, table)))
                        .as(table)
                        .isEqualTo(STAYS_BEHIND.contains(table) ? Long.valueOf(0) : exported);
            }
        }
        assertThat(desk.as(admin, () -> bookings.get(booking)).number())
                .isEqualTo(desk.as(admin(NORTH), () -> bookings.get(booking)).number());
        String next = desk.as(sales(TAKES_IT_IN), () -> bookings.get(desk.booking(sales(TAKES_IT_IN))))
                .number();
        assertThat(next)
                .isGreaterThan(desk.as(admin, () -> bookings.get(booking)).number());
        assertThat(log(admin, arrived)).contains(Deed.IMPORTED);
        assertThat(verified(admin).getFinding()).isNull();
        // There is nothing to take in a second time
        assertThatThrownBy(() -> take(admin, file)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void whoComesAlongIsANameAndTakesASeatWhenInvited() throws Exception {
        UUID tenant = open("names-alone");
        Caller admin = admin(tenant);
        desk.does(admin, members::welcome);
        // One whom an admin of the old company kept out, and a program
        String gone = UUID.randomUUID().toString();
        String program = UUID.randomUUID().toString();
        raw.change(
                "select set_config('baton.tenant', '" + NORTH + "', true)",
                "insert into member (tenant_id, id, name, email, state, access_changed_at) values (current_tenant(), '"
                        + gone + "', 'Gone', 'gone@example.com', 'DISABLED', now())",
                "insert into member (tenant_id, id, name, email) values (current_tenant(), '" + program
                        + "', 'Shop', '')");
        UUID arrived = take(admin, counter.download(admin(NORTH), counter.exported(admin(NORTH))));
        desk.does(admin, () -> transfers.confirm(arrived));
        counter.ended(admin, arrived);
        TransferRow imported = counter.row(admin, arrived);
        assertThat(imported.state()).as(imported.report()).isEqualTo(TransferState.DONE);

        assertThat(seats(admin)).as("the admin's own").isEqualTo(1);
        Map<UUID, MemberState> states = desk.as(admin, members::all).stream()
                .collect(Collectors.toMap(MemberService.MemberRow::id, MemberService.MemberRow::state));
        assertThat(states)
                .containsEntry(admin.memberId(), MemberState.ACTIVE)
                .containsEntry(sales(tenant).memberId(), MemberState.REMOVED)
                .containsEntry(UUID.fromString(gone), MemberState.REMOVED)
                .containsEntry(UUID.fromString(program), MemberState.ACTIVE);
        // Who comes by the company's identity provider comes in, but for those who were kept out
        raw.change(
                "select set_config('baton.tenant', '" + tenant + "', true)",
                "insert into company_domain (tenant_id, id, name, token, added_at, proved_at)"
                        + " values (current_tenant(), gen_random_uuid(), 'example.com', 't', now(), now())",
                "insert into identity_provider (tenant_id, id, kind, url, active, updated_at)"
                        + " values (current_tenant(), gen_random_uuid(), 'OIDC', 'https://id.example.com', true, now())");
        String email = sales(tenant).email();
        assertThat(desk.as(admin, () -> singleSignOn.forNewcomer(email))).isPresent();
        assertThat(desk.as(admin, () -> singleSignOn.forNewcomer("gone@example.com")))
                .isEmpty();

        desk.does(admin, () -> invitations.note(admin.memberId(), email, Set.of(Role.SALES_MANAGER)));
        assertThat(seats(admin)).isEqualTo(2);
        desk.does(admin, () -> {
            administration.joined(new Person(sales(tenant).memberId(), "Member 1", email), Set.of(Role.SALES_MANAGER));
            invitations.forget(email);
        });
        assertThat(seats(admin)).isEqualTo(2);
        assertThat(desk.as(admin, () -> members.accessOf(sales(tenant).memberId()))
                        .state())
                .isEqualTo(MemberState.ACTIVE);
    }

    private UUID open(String alias) {
        UUID tenant = UUID.randomUUID();
        Caller operator = new Caller(
                Platform.ID, UUID.randomUUID(), "Petra", "petra@example.com", Set.of(Role.PLATFORM_OPERATOR));
        desk.does(
                operator,
                () -> callers.actIn(tenant, () -> {
                    opening.open(new NewTenant(alias, Plan.SCALE, FirstDay.settings("Company " + alias, "DE")));
                    return null;
                }));
        return tenant;
    }

    private long seats(Caller admin) {
        return desk.as(admin, quotas::use).stream()
                .filter(use -> use.quota() == Quota.MEMBERS)
                .findFirst()
                .orElseThrow()
                .used();
    }

    @Test
    void whoeverIsAtALargeFileIsHeardOfAllTheTime() throws Exception {
        Caller admin = admin(STAYS_EMPTY);
        byte[] file = counter.download(admin(NORTH), counter.exported(admin(NORTH)));
        UUID arriving = desk.as(admin, () -> transfers.upload("export.zip"));
        desk.does(admin, () -> transfers.addPiece(arriving, 0, file));
        desk.does(admin, () -> transfers.arrived(arriving, file.length, "0".repeat(64)));
        Turn turn = counter.taken(admin, arriving);
        raw.change(
                "select set_config('baton.tenant', '" + STAYS_EMPTY + "', true)",
                "update transfer set heard_at = now() - interval '1 hour' where id = '" + arriving + "'");
        assertThat(desk.as(admin, () -> work.piece(turn, 0))).isPresent();
        assertThat(desk.as(admin, work::lookThrough)).doesNotContain(arriving);

        Path zip = Files.write(Files.createTempFile("export", ".zip"), file);
        List<String> steps = new ArrayList<>();
        desk.does(admin, () -> transaction.reading(() -> importer.check(zip, (step, done, total) -> steps.add(step))));
        Files.delete(zip);
        // Each file is read once, and the seals are then read twice more
        assertThat(steps).startsWith("README.md").endsWith("event_seal");
        desk.does(admin, () -> transfers.cancel(arriving));
    }

    @Test
    void aFileThatIsNoExportIsToldSoAndNothingIsStored() throws Exception {
        Caller admin = admin(STAYS_EMPTY);
        UUID arrived = take(admin, new byte[3_000_000]);
        TransferRow row = counter.row(admin, arrived);
        assertThat(row.state()).isEqualTo(TransferState.FAILED);
        assertThat(Report.read(row.report()).notes()).extracting(Problem::key).containsExactly("archive.zip");
        assertThat(count(STAYS_EMPTY, "transfer_chunk")).isEqualTo("0");
        assertThatThrownBy(() -> desk.does(admin, () -> transfers.confirm(arrived)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void whoGotARecordMeanwhileIsNotOverwritten() throws Exception {
        byte[] file = counter.download(admin(NORTH), counter.exported(admin(NORTH)));
        Caller admin = admin(GETS_A_LEAD);
        UUID arrived = take(admin, file);
        desk.lead(sales(GETS_A_LEAD));
        desk.does(admin, () -> transfers.confirm(arrived));
        counter.ended(admin, arrived);
        TransferRow row = counter.row(admin, arrived);
        assertThat(row.state()).isEqualTo(TransferState.FAILED);
        assertThat(Report.read(row.report()).notes()).extracting(Problem::key).containsExactly("archive.notEmpty");
        assertThat(count(GETS_A_LEAD, "lead")).isEqualTo("1");
        assertThat(count(GETS_A_LEAD, "stage")).isEqualTo("2");
    }

    @Test
    void theOwnersRightsMakeNoRoomWhereThereIsSomething() {
        desk.lead(sales(NORTH));
        assertThatThrownBy(() ->
                        raw.first("select set_config('baton.tenant', '" + NORTH + "', true)", "select clear_set_up()"))
                .hasStackTraceContaining("Only a company without records");
        assertThatThrownBy(() ->
                        raw.change("select set_config('baton.tenant', '" + NORTH + "', true)", "delete from stage"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void onlyAdminsOfTheCompanyTakeAnythingIn() throws Exception {
        assertThatThrownBy(() -> take(sales(STAYS_EMPTY), new byte[1])).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.does(admin(STAYS_EMPTY), () -> transfers.confirm(UUID.randomUUID())))
                .isInstanceOf(Unknown.class);
        byte[] one = {1};
        UUID north = desk.as(admin(NORTH), transfers::export);
        assertThatThrownBy(() -> desk.does(admin(STAYS_EMPTY), () -> transfers.addPiece(north, 0, one)))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> desk.does(admin(NORTH), () -> transfers.addPiece(north, 9, one)))
                .isInstanceOf(RuleBroken.class);
        desk.does(admin(NORTH), () -> transfers.cancel(north));
    }

    private UUID take(Caller admin, byte[] file) {
        UUID arrived = desk.as(admin, () -> upload.take("export.zip", new ByteArrayInputStream(file)));
        counter.ended(admin, arrived);
        return arrived;
    }

    private HistoryCheck verified(Caller admin) {
        HistoryCheck check = desk.as(admin, () -> history.begin(null));
        while (!check.isFinished()) {
            HistoryCheck soFar = check;
            check = desk.as(admin, () -> history.proceed(soFar));
        }
        return check;
    }

    private List<Deed> log(Caller admin, UUID transfer) {
        return desk
                .as(admin, () -> log.slice(new SliceRequest(null, Map.of("record", transfer), null, true, null, 10)))
                .rows()
                .stream()
                .map(line -> line.deed())
                .toList();
    }

    private String count(UUID tenant, String table) throws Exception {
        return raw.first("select set_config('baton.tenant', '" + tenant + "', true)", "select count(*) from " + table);
    }
}
