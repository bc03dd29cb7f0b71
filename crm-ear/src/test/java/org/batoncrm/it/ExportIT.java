package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.SOUTH;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.operations;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.batoncrm.archive.Manifest;
import org.batoncrm.identity.Caller;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.text.Texts;
import org.batoncrm.transfer.Exporter;
import org.batoncrm.transfer.LongTransaction;
import org.batoncrm.transfer.Report;
import org.batoncrm.transfer.TransferService;
import org.batoncrm.transfer.TransferState;
import org.batoncrm.transfer.TransferWork;
import org.batoncrm.transfer.TransferWork.Turn;
import org.batoncrm.transfer.TurnOver;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
public class ExportIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferWork work;

    @Inject
    private TransferCounter counter;

    @Inject
    private Exporter exporter;

    @Inject
    private LongTransaction transaction;

    @Inject
    private EventLog log;

    @Inject
    private RawSql raw;

    @AfterEach
    void end() {
        for (UUID tenant : List.of(NORTH, SOUTH)) {
            desk.does(admin(tenant), () -> transfers.all().forEach(row -> transfers.cancel(row.id())));
        }
    }

    @Test
    void theFileHoldsEverythingAndIsTheSameThatWasWritten() throws Exception {
        UUID lead = desk.lead(sales(NORTH));
        UUID export = counter.exported(admin(NORTH));
        Map<String, String> files = TransferCounter.unzip(counter.download(admin(NORTH), export));
        assertThat(files.get("json/lead.json")).contains(lead.toString());
        assertThat(files).containsKeys("README.md", "manifest.json", "csv/lead.csv", "json/tenant.json");
        Report report = Report.read(counter.row(admin(NORTH), export).report());
        assertThat(report.counts()).containsKey("booking-order");
        assertThat(report.counts().keySet())
                .as("tables that people know by name")
                .allMatch(table -> Texts.has("table." + table.replace('-', '_')));
        assertThat(files.get("json/lead.json").lines().count())
                .isEqualTo(2 + report.counts().get("lead"));
        assertThat(files.keySet()).noneMatch(name -> name.contains("idempotency") || name.contains("transfer"));
    }

    @Test
    void theLogTellsWhoExportedAndWhoDownloaded() throws Exception {
        UUID export = counter.exported(admin(NORTH));
        counter.download(admin(NORTH), export);
        var lines = desk.as(
                        admin(NORTH),
                        () -> log.slice(new SliceRequest(null, Map.of("record", export), null, true, null, 10)))
                .rows();
        assertThat(lines).extracting(line -> line.deed()).contains(Deed.EXPORTED, Deed.DOWNLOADED);
        assertThat(lines)
                .extracting(line -> line.memberId())
                .containsOnly(admin(NORTH).memberId());
    }

    @Test
    void allOfItIsAsOfOnePointInTime() throws IOException {
        desk.lead(sales(NORTH));
        AtomicBoolean first = new AtomicBoolean(true);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        UUID[] later = new UUID[1];
        Callable<UUID> lead = () -> desk.lead(sales(NORTH));
        Manifest manifest = desk.as(
                admin(NORTH),
                () -> transaction.reading(() -> exporter.write(zip, (step, done, total) -> {
                    if (first.getAndSet(false)) {
                        later[0] = somewhereElse(lead);
                    }
                })));
        Map<String, String> files = TransferCounter.unzip(zip.toByteArray());
        assertThat(later[0]).isNotNull();
        assertThat(files.get("json/lead.json")).doesNotContain(later[0].toString());
        assertThat(files.get("json/event.json")).doesNotContain(later[0].toString());
        assertThat(files.get("csv/lead.csv").lines().count())
                .isEqualTo(1 + manifest.counts().get("lead"));
    }

    @Test
    void oneAtATime() throws Exception {
        UUID export = desk.as(admin(NORTH), transfers::export);
        assertThatThrownBy(() -> desk.as(admin(NORTH), transfers::export))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.rule()).isEqualTo("transfer.underWay"));
        desk.does(admin(NORTH), () -> transfers.cancel(export));
        List<Callable<Object>> both = List.of(this::tried, this::tried, this::tried);
        assertThat(desk.atOnce(both).stream().filter(UUID.class::isInstance)).hasSize(1);
        // Another company's exports are none of ours
        assertThat(desk.as(admin(SOUTH), transfers::export)).isNotNull();
    }

    private Object tried() {
        try {
            return desk.as(admin(NORTH), transfers::export);
        } catch (RuleBroken e) {
            return e.rule();
        }
    }

    @Test
    void whatWasCancelledIsNotGoneOnWith() {
        UUID export = desk.as(admin(NORTH), transfers::export);
        Turn turn = counter.taken(admin(NORTH), export);
        desk.does(admin(NORTH), () -> work.addPiece(turn, 0, new byte[] {1}));
        desk.does(admin(NORTH), () -> transfers.cancel(export));
        assertThatThrownBy(() -> desk.does(admin(NORTH), () -> work.addPiece(turn, 1, new byte[] {2})))
                .isInstanceOf(TurnOver.class);
        assertThatThrownBy(() -> desk.does(admin(NORTH), () -> work.heard(turn, "lead", 1, 2)))
                .isInstanceOf(TurnOver.class);
        assertThatThrownBy(() -> desk.as(admin(NORTH), () -> transfers.download(export)))
                .isInstanceOf(Unknown.class);
        assertThat(counter.row(admin(NORTH), export).state()).isEqualTo(TransferState.CANCELLED);
    }

    @Test
    void whatAVanishedNodeWasAtIsBegunAnewByAnother() throws Exception {
        UUID export = desk.as(admin(NORTH), transfers::export);
        Turn vanished = counter.taken(admin(NORTH), export);
        desk.does(admin(NORTH), () -> work.addPiece(vanished, 0, new byte[] {1, 2, 3}));
        assertThat(desk.as(admin(NORTH), () -> work.take(export)))
                .as("while it is heard of")
                .isEmpty();
        silence(NORTH, export);
        assertThat(desk.as(admin(NORTH), work::lookThrough)).contains(export);
        counter.ended(admin(NORTH), export);
        assertThat(counter.row(admin(NORTH), export).state()).isEqualTo(TransferState.DONE);
        assertThat(TransferCounter.unzip(counter.download(admin(NORTH), export)))
                .containsKey("manifest.json");
        assertThatThrownBy(() -> desk.does(admin(NORTH), () -> work.addPiece(vanished, 1, new byte[] {4})))
                .isInstanceOf(TurnOver.class);
    }

    @Test
    void nothingIsTriedForEver() throws Exception {
        UUID export = desk.as(admin(NORTH), transfers::export);
        for (int attempt = 0; attempt < 3; attempt++) {
            counter.taken(admin(NORTH), export);
            silence(NORTH, export);
        }
        assertThat(desk.as(admin(NORTH), () -> work.take(export))).isEmpty();
        assertThat(counter.row(admin(NORTH), export).state()).isEqualTo(TransferState.FAILED);
        assertThat(Report.read(counter.row(admin(NORTH), export).report()).notes())
                .hasSize(1);
    }

    @Test
    void aFileGoesWhenItsTimeIsOver() throws Exception {
        UUID export = counter.exported(admin(NORTH));
        raw.change(
                "select set_config('baton.tenant', '" + NORTH + "', true)",
                "update transfer set ended_at = now() - interval '8 days' where id = '" + export + "'");
        desk.does(admin(NORTH), work::lookThrough);
        assertThat(counter.row(admin(NORTH), export).state()).isEqualTo(TransferState.EXPIRED);
        assertThatThrownBy(() -> desk.as(admin(NORTH), () -> transfers.piece(export, 0)))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void noOtherCompanyAndNoOtherRoleGetsTheFile() throws Exception {
        UUID export = counter.exported(admin(NORTH));
        assertThatThrownBy(() -> desk.as(admin(SOUTH), () -> transfers.download(export)))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> desk.as(admin(SOUTH), () -> transfers.piece(export, 0)))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> desk.does(admin(SOUTH), () -> transfers.cancel(export)))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> desk.does(admin(SOUTH), () -> transfers.deleteFile(export)))
                .isInstanceOf(Unknown.class);
        for (Caller caller : List.of(sales(NORTH), operations(NORTH))) {
            assertThatThrownBy(() -> desk.as(caller, transfers::export)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.as(caller, () -> transfers.download(export)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private void silence(UUID tenant, UUID transferId) throws Exception {
        raw.change(
                "select set_config('baton.tenant', '" + tenant + "', true)",
                "update transfer set heard_at = now() - interval '1 hour' where id = '" + transferId + "'");
    }

    private <T> T somewhereElse(Callable<T> task) {
        try {
            return desk.atOnce(List.of(task)).get(0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
