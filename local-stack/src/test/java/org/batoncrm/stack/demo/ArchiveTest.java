package org.batoncrm.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.stack.demo.Zips.json;
import static org.batoncrm.stack.demo.Zips.sha256;
import static org.batoncrm.stack.demo.Zips.text;
import static org.batoncrm.stack.demo.Zips.unzip;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.batoncrm.archive.ArchiveImport;
import org.batoncrm.archive.BadArchive;
import org.batoncrm.archive.Catalogue;
import org.batoncrm.archive.LeftOut;
import org.batoncrm.archive.Manifest;
import org.batoncrm.archive.Problem;
import org.batoncrm.archive.Progress;
import org.batoncrm.archive.TableShape;
import org.batoncrm.archive.TenantArchive;
import org.batoncrm.archive.Vocabulary;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.tenancy.SchemaVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive of a full company, as the application's role writes and reads it. */
@TestInstance(Lifecycle.PER_CLASS)
class ArchiveTest {

    private static final Progress UNHEARD = (step, done, total) -> {};

    /** Tables that are no tenant's: the platform's own. */
    private static final Set<String> OF_THE_PLATFORM = Set.of("flyway_schema_history");

    private static final Vocabulary WORDS = new Vocabulary(Map.of(
            "lead.source",
            Set.copyOf(Arrays.stream(LeadSource.values()).map(Enum::name).toList())));

    private final FilledDatabase database = FilledDatabase.get();
    private final UUID harbour = database.tenant("harbour-freight");

    @TempDir
    private Path folder;

    private byte[] archive;

    @BeforeAll
    void write() throws Exception {
        archive = write(harbour);
    }

    @Test
    void theManifestTellsTheTruthOfEveryFile() throws Exception {
        Map<String, byte[]> files = unzip(archive);
        JsonObject manifest = json(files.get("manifest.json"));
        for (JsonObject file : manifest.getJsonArray("files").getValuesAs(JsonObject.class)) {
            byte[] content = files.get(file.getString("path"));
            assertThat(content.length).isEqualTo(file.getInt("bytes"));
            assertThat(sha256(content)).isEqualTo(file.getString("sha256"));
        }
        assertThat(files).hasSize(manifest.getJsonArray("files").size() + 1);
        for (JsonObject table : manifest.getJsonArray("tables").getValuesAs(JsonObject.class)) {
            String content = text(files.get(table.getString("json")));
            assertThat(Json.createReader(new StringReader(content)).readArray())
                    .as(table.getString("table"))
                    .hasSize(table.getInt("rows"));
            assertThat(content.lines().count()).isEqualTo(2 + table.getInt("rows"));
        }
    }

    @Test
    void everyTableIsExportedOrLeftOutWithAReason() throws Exception {
        Set<String> covered = new TreeSet<>(OF_THE_PLATFORM);
        covered.addAll(LeftOut.TABLES.keySet());
        assertThat(LeftOut.TABLES.values()).noneMatch(String::isBlank);
        inTenant(harbour, connection -> {
            Catalogue.read(connection).exported().stream().map(TableShape::name).forEach(covered::add);
            assertThat(column(
                            connection,
                            "select relname::text from pg_class where relkind in ('r', 'p')"
                                    + " and relnamespace = 'public'::regnamespace"))
                    .as("tables: one without tenant_id is the platform's, and has to be named here")
                    .containsExactlyInAnyOrderElementsOf(covered);
        });
    }

    @Test
    void everyExportedTableCanBeToldByAKey() throws Exception {
        inTenant(harbour, connection -> Catalogue.read(connection).exported().forEach(table -> assertThat(
                        table.key().isEmpty())
                .as(table.name())
                .isEqualTo(table.name().equals("tenant"))));
    }

    @Test
    void nothingOfAnotherCompanyIsInIt() throws Exception {
        Map<String, byte[]> files = unzip(write(database.tenant("tinker-trial")));
        assertThat(text(files.get("json/lead.json"))).doesNotContain("tenantId");
        assertThat(text(files.get("json/member.json")))
                .contains("rui@example.com")
                .doesNotContain("mara@example.com");
        assertThat(json(files.get("manifest.json")).getJsonObject("company").getString("id"))
                .isEqualTo(database.tenant("tinker-trial").toString());
    }

    @Test
    void theNamesOfWhatIsReferredToStandInTheTablesForPeople() throws Exception {
        String leads = text(unzip(archive).get("csv/lead.csv"));
        assertThat(leads).startsWith("\ufeffid,").contains(",ownerId,").contains("Mara Lindt");
        assertThat(leads.lines().findFirst().orElseThrow()).endsWith(",owner,reason,updatedByName");
    }

    @Test
    void anotherCompanyThatTakesItInHasTheSame() throws Exception {
        UUID copy = newTenant();
        take(copy, archive);
        inTenant(harbour, connection -> {
            for (TableShape table : Catalogue.read(connection).exported()) {
                if (!Set.of("tenant", "member", "event_seal", "webhook", "webhook_delivery")
                        .contains(table.name())) {
                    assertThat(rows(copy, table.name()))
                            .as(table.name())
                            .containsExactlyElementsOf(rows(harbour, table.name()));
                }
            }
        });
        String members = "select row(id, name, email, last_seen)::text from member order by id";
        assertThat(ask(copy, members)).containsExactlyElementsOf(ask(harbour, members));
        assertThat(ask(copy, "select distinct state from member"))
                .as("names without access")
                .containsExactly("REMOVED");
        String settings = "name, language, currency, zone, accent, tax_rates, approval_discount, validity_days,"
                + " quotation_numbers, booking_numbers";
        assertThat(ask(copy, "select row(" + settings + ")::text from tenant where tenant_id = current_tenant()"))
                .isEqualTo(ask(
                        harbour, "select row(" + settings + ")::text from tenant where tenant_id = current_tenant()"));
        assertThat(ask(copy, "select count(*)::text from event_seal"))
                .isEqualTo(ask(harbour, "select count(*)::text from event"));
        Map<String, byte[]> again = unzip(write(copy));
        unzip(archive).forEach((path, content) -> {
            if (path.startsWith("csv/")
                    && Stream.of("tenant", "seal", "csv/member").noneMatch(path::contains)) {
                assertThat(text(again.get(path)).replace(copy.toString(), harbour.toString()))
                        .as(path)
                        .isEqualTo(text(content));
            }
        });
    }

    @Test
    void anImportSaysOfEveryExportedTableWhatItDoesWithIt() throws Exception {
        UUID copy = newTenant();
        inTenant(copy, connection -> assertThat(ArchiveImport.isEmpty(connection, copy))
                .isTrue());
    }

    @Test
    void noFileProvesOrPromisesAnythingToTheOutside() throws Exception {
        UUID copy = newTenant();
        take(copy, forged(files -> {
            add(files, "company-domain", "'name':'victim.com','token':'t','addedAt':AT,'provedAt':AT");
            add(
                    files,
                    "identity-provider",
                    "'kind':'OIDC','url':'https://id.example.com','clientId':'c','newcomers':null,'active':true,"
                            + "'updatedAt':AT");
            add(
                    files,
                    "invitation",
                    "'email':'eve@example.com','roles':'SALES_MANAGER','invitedBy':null,'invitedAt':AT");
            add(
                    files,
                    "isolation-run",
                    "'askedBy':null,'askedAt':AT,'heardAt':AT,'endedAt':AT,'state':'HELD','way':null,'attempts':1,"
                            + "'findings':0,'report':null");
            return files;
        }));
        for (String table : List.of("company_domain", "identity_provider", "invitation", "isolation_run")) {
            assertThat(ask(copy, "select count(*)::text from " + table))
                    .as(table)
                    .containsExactly("0");
        }
    }

    @Test
    void whoHasNoRecordsCanTakeOneInWhateverElseThereIs() throws Exception {
        UUID copy = newTenant();
        inTenant(copy, connection -> {
            run(
                    connection,
                    "insert into company_domain (tenant_id, id, name, token, added_at)"
                            + " values (current_tenant(), gen_random_uuid(), ?, 't', now())",
                    "example.com");
            run(
                    connection,
                    "insert into isolation_run (tenant_id, id, asked_at, heard_at, ended_at, state, attempts, findings)"
                            + " values (current_tenant(), gen_random_uuid(), now(), now(), now(), ?, 1, 0)",
                    "HELD");
            run(
                    connection,
                    "insert into invitation (tenant_id, id, email, roles, invited_at)"
                            + " values (current_tenant(), gen_random_uuid(), ?, 'OPERATIONS', now())",
                    "rui@example.com");
            connection.commit();
        });
        take(copy, archive);
        assertThat(ask(copy, "select name from company_domain")).containsExactly("example.com");
    }

    @Test
    void itCanOnlyBeTakenInOnce() throws Exception {
        UUID copy = newTenant();
        take(copy, archive);
        refused(copy, archive, "archive.notEmpty");
        refused(harbour, archive, "archive.notEmpty");
    }

    @Test
    void whatBreaksInTheMidstLeavesNothingBehind() throws Exception {
        UUID copy = newTenant();
        // Two leads of one customer: only the database knows that there cannot be
        byte[] twice = forged(files -> {
            List<String> lines = lines(files, "json/customer.json");
            String lead = value(lines.get(1), "leadId");
            lines.set(2, lines.get(2).replace(value(lines.get(2), "leadId"), lead));
            put(files, "json/customer.json", lines);
            return files;
        });
        assertThatThrownBy(() -> take(copy, twice)).isInstanceOf(SQLException.class);
        assertThat(ask(copy, "select count(*)::text from lead")).containsExactly("0");
        assertThat(ask(copy, "select count(*)::text from event")).containsExactly("0");
        assertThat(ask(copy, "select count(*)::text from stage")).containsExactly("1");
        take(copy, archive);
    }

    @Test
    void whatIsNoZipOrNoExportIsRefused() throws Exception {
        UUID copy = newTenant();
        refused(copy, "nothing".getBytes(StandardCharsets.UTF_8), "archive.zip");
        refused(copy, Arrays.copyOf(archive, archive.length / 2), "archive.zip");
        refused(copy, Zips.zip(Map.of("hello.txt", new byte[3])), "archive.manifest");
        refused(copy, Zips.zip(Map.of("manifest.json", "{}".getBytes(StandardCharsets.UTF_8))), "archive.manifest");
    }

    @Test
    void anotherVersionIsRefused() throws Exception {
        UUID copy = newTenant();
        refused(copy, forged(manifest("\"version\":1", "\"version\":2")), "archive.version");
        refused(copy, forged(manifest("\"schema\":" + SchemaVersion.EXPECTED, "\"schema\":9999")), "archive.newer");
    }

    @Test
    void aChangedFileIsRefused() throws Exception {
        Map<String, byte[]> files = unzip(archive);
        files.get("json/lead.json")[100] ^= 1;
        refused(newTenant(), Zips.zip(files), "archive.fingerprint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "/etc/passwd", "json\\lead.json", "json/", "C:x", "json//lead.json", "a/../b"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws Exception {
        refused(
                newTenant(),
                forged(files -> {
                    files.put(name, name.endsWith("/") ? new byte[0] : new byte[1]);
                    return files;
                }),
                "archive.files");
    }

    @Test
    void filesThatTheManifestDoesNotNameOrTheZipDoesNotHaveAreRefused() throws Exception {
        Map<String, byte[]> more = unzip(archive);
        more.put("more.txt", new byte[1]);
        refused(newTenant(), Zips.zip(more), "archive.files");
        Map<String, byte[]> less = unzip(archive);
        less.remove("csv/lead.csv");
        refused(newTenant(), Zips.zip(less), "archive.files");
    }

    @Test
    void whatUnpacksToFarMoreThanItIsIsRefused() throws Exception {
        byte[] bomb = forged(files -> {
            files.put("files/zeros.bin", new byte[200_000_000]);
            return files;
        });
        assertThat(bomb.length).isLessThan(2_000_000);
        refused(newTenant(), bomb, "archive.size");
        // The same, and the manifest says that it is small
        Map<String, byte[]> lying = unzip(archive);
        Zips.seal(lying);
        String manifest = text(lying.get("manifest.json"));
        int size = lying.get("json/lead.json").length;
        lying.put(
                "manifest.json",
                manifest.replace("\"bytes\":" + size, "\"bytes\":10").getBytes(StandardCharsets.UTF_8));
        refused(newTenant(), Zips.zip(lying), "archive.longer");
    }

    @Test
    void aManifestThatWouldFillTheMemoryIsRefused() throws Exception {
        byte[] bomb = forged(files -> {
            String manifest = text(files.get("manifest.json"));
            files.put(
                    "manifest.json",
                    manifest.replace("\"tables\":[", "\"more\":[" + "{},".repeat(400_000) + "{}],\"tables\":[")
                            .getBytes(StandardCharsets.UTF_8));
            return files;
        });
        refused(newTenant(), bomb, "archive.longer");
        assertThat(unzip(archive).get("manifest.json").length)
                .as("a real one, which has to fit for a long time")
                .isLessThan(100_000);
    }

    @Test
    void aTableOrColumnThatIsUnknownOrMissingIsRefused() throws Exception {
        refused(newTenant(), forged(manifest("\"table\":\"lead\"", "\"table\":\"leads\"")), "archive.table");
        refused(newTenant(), forged(manifest("\"field\":\"company\"", "\"field\":\"firm\"")), "archive.field.unknown");
    }

    @Test
    void aValueThatItsColumnCannotHoldIsRefused() throws Exception {
        for (UnaryOperator<String> wrong : List.<UnaryOperator<String>>of(
                row -> row.replaceFirst("\"company\":\"[^\"]*\"", "\"company\":\"" + "x".repeat(161) + "\""),
                row -> row.replaceFirst("\"company\":\"[^\"]*\"", "\"company\":null"),
                row -> row.replaceFirst("\"company\":\"[^\"]*\"", "\"company\":7"),
                row -> row.replaceFirst("\"company\":\"[^\"]*\"", "\"company\":\"a\\\\u0000b\""),
                row -> row.replaceFirst("\"company\":\"[^\"]*\"", "\"company\":\"\\\\ud800\""),
                row -> row.replaceFirst("\"source\":\"[^\"]*\"", "\"source\":\"HEARSAY\""),
                row -> row.replaceFirst("\"version\":\\d+", "\"version\":99999999999"),
                row -> row.replaceFirst("\"version\":\\d+", "\"version\":\"1\""),
                row -> row.replaceFirst("\"createdAt\":\"[^\"]*\"", "\"createdAt\":\"yesterday\""),
                row -> row.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"1\""))) {
            byte[] forged = forged(files -> {
                List<String> lines = lines(files, "json/lead.json");
                String before = lines.get(1);
                lines.set(1, wrong.apply(before));
                assertThat(lines.get(1)).isNotEqualTo(before);
                put(files, "json/lead.json", lines);
                return files;
            });
            refused(newTenant(), forged, "archive.value");
        }
    }

    @Test
    void aRecordThatIsNoneOrTooMuchIsRefused() throws Exception {
        for (UnaryOperator<String> wrong : List.<UnaryOperator<String>>of(
                row -> row.substring(0, row.length() / 2),
                row -> row.replaceFirst("\\{", "{\"more\":1,"),
                row -> "[" + row + "]",
                row -> "")) {
            refused(
                    newTenant(),
                    forged(files -> {
                        List<String> lines = lines(files, "json/lead.json");
                        lines.set(1, wrong.apply(lines.get(1)));
                        put(files, "json/lead.json", lines);
                        return files;
                    }),
                    "archive.line");
        }
        refused(
                newTenant(),
                forged(files -> {
                    List<String> lines = lines(files, "json/quotation-line.json");
                    lines.remove(2);
                    put(files, "json/quotation-line.json", lines);
                    return files;
                }),
                "archive.rows");
    }

    @Test
    void aReferenceIntoNowhereAndAnIdThatIsThereTwiceAreRefused() throws Exception {
        refused(
                newTenant(),
                forged(files -> {
                    List<String> lines = lines(files, "json/opportunity.json");
                    lines.set(
                            1,
                            lines.get(1)
                                    .replace(
                                            value(lines.get(1), "leadId"),
                                            UUID.randomUUID().toString()));
                    put(files, "json/opportunity.json", lines);
                    return files;
                }),
                "archive.reference");
        refused(
                newTenant(),
                forged(files -> {
                    List<String> lines = lines(files, "json/activity.json");
                    lines.set(
                            1,
                            lines.get(1)
                                    .replace(
                                            value(lines.get(1), "recordId"),
                                            UUID.randomUUID().toString()));
                    put(files, "json/activity.json", lines);
                    return files;
                }),
                "archive.reference");
        refused(
                newTenant(),
                forged(files -> {
                    List<String> lines = lines(files, "json/quotation-line.json");
                    lines.set(2, lines.get(1));
                    put(files, "json/quotation-line.json", lines);
                    return files;
                }),
                "archive.twice");
    }

    /** What somebody does to the files of an archive. */
    private interface Forgery {
        Map<String, byte[]> of(Map<String, byte[]> files) throws Exception;
    }

    private byte[] forged(Forgery forgery) throws Exception {
        Map<String, byte[]> files = unzip(archive);
        Zips.seal(files);
        files = forgery.of(files);
        Zips.seal(files);
        return Zips.zip(files);
    }

    private static Forgery manifest(String from, String to) {
        return files -> {
            String before = text(files.get("manifest.json"));
            assertThat(before).contains(from);
            files.put("manifest.json", before.replace(from, to).getBytes(StandardCharsets.UTF_8));
            return files;
        };
    }

    private static List<String> lines(Map<String, byte[]> files, String path) {
        return new ArrayList<>(text(files.get(path)).lines().toList());
    }

    private static void put(Map<String, byte[]> files, String path, List<String> lines) {
        files.put(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void add(Map<String, byte[]> files, String table, String values) throws Exception {
        String none = "\"table\":\"" + table + "\",\"rows\":0";
        manifest(none, none.replace(":0", ":1")).of(files);
        List<String> lines = lines(files, "json/" + table + ".json");
        lines.add(
                1,
                ("{'id':'" + UUID.randomUUID() + "'," + values + "}")
                        .replace("AT", "'2026-01-01T08:00:00Z'")
                        .replace('\'', '"'));
        put(files, "json/" + table + ".json", lines);
    }

    private static String value(String line, String field) {
        return line.replaceFirst(".*\"" + field + "\":\"([^\"]*)\".*", "$1");
    }

    private void refused(UUID tenant, byte[] zip, String key) {
        assertThatThrownBy(() -> take(tenant, zip))
                .isInstanceOfSatisfying(BadArchive.class, bad -> assertThat(bad.problems())
                        .extracting(Problem::key)
                        .contains(key));
    }

    private void take(UUID tenant, byte[] zip) throws Exception {
        Path file = Files.write(folder.resolve(UUID.randomUUID() + ".zip"), zip);
        inTenant(tenant, connection -> {
            try (ArchiveImport archived = new ArchiveImport(connection, tenant, file, WORDS)) {
                archived.check(SchemaVersion.EXPECTED, UNHEARD);
                archived.load(UNHEARD);
                connection.commit();
            } finally {
                connection.rollback();
            }
        });
    }

    private byte[] write(UUID tenant) throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        inTenant(tenant, connection -> {
            Manifest manifest = new TenantArchive(connection, tenant, UNHEARD)
                    .write(zip, Instant.parse("2026-03-01T10:00:00Z"), SchemaVersion.EXPECTED);
            assertThat(manifest.rows()).isPositive();
        });
        return zip.toByteArray();
    }

    /** A company that has just begun: one stage, one member, and nothing else. */
    private UUID newTenant() throws SQLException {
        UUID tenant = UUID.randomUUID();
        try (Connection owner = database.owner.getConnection()) {
            owner.setAutoCommit(false);
            set(owner, tenant);
            run(owner, "select set_config('baton.platform', ?, true)", "on");
            run(
                    owner,
                    "insert into tenant (tenant_id, alias, name, state, currency, zone, tax_rates, approval_discount,"
                            + " validity_days, created_at)"
                            + " values (current_tenant(), ?, 'New', 'ACTIVE', 'USD', 'UTC', '0 None', 10, 14, now())",
                    tenant.toString());
            run(
                    owner,
                    "insert into stage (tenant_id, id, name, position, probability)"
                            + " values (current_tenant(), gen_random_uuid(), ?, 1, 10)",
                    "First");
            owner.commit();
        }
        return tenant;
    }

    private static void run(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.execute();
        }
    }

    private List<String> rows(UUID tenant, String table) throws SQLException {
        return ask(
                tenant,
                "select replace((to_jsonb(r) - 'tenant_id')::text, current_tenant()::text, '" + harbour + "') from "
                        + table + " r order by 1");
    }

    private List<String> ask(UUID tenant, String query) throws SQLException {
        try (Connection owner = database.owner.getConnection()) {
            owner.setAutoCommit(false);
            set(owner, tenant);
            return column(owner, query);
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    /** Work of the application's role in a tenant. */
    private interface Work {
        void with(Connection connection) throws SQLException, IOException;
    }

    private void inTenant(UUID tenant, Work work) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(database.applicationUrl())) {
            connection.setAutoCommit(false);
            set(connection, tenant);
            work.with(connection);
        }
    }

    private static void set(Connection connection, UUID tenant) throws SQLException {
        run(connection, "select set_config('baton.tenant', ?, true)", tenant.toString());
    }
}
