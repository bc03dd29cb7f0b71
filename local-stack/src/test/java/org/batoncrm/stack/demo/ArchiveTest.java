package org.batoncrm.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.batoncrm.archive.Manifest;
import org.batoncrm.archive.TenantArchive;
import org.junit.jupiter.api.Test;

/** The archive of a full company, as the application's role writes it. */
class ArchiveTest {

    private final FilledDatabase database = FilledDatabase.get();

    @Test
    void theManifestTellsTheTruthOfEveryFile() throws Exception {
        Map<String, byte[]> files = unzip(write("harbour-freight"));
        JsonObject manifest = json(files.get("manifest.json"));
        for (JsonObject file : manifest.getJsonArray("files").getValuesAs(JsonObject.class)) {
            byte[] content = files.get(file.getString("path"));
            assertThat(content.length).isEqualTo(file.getInt("bytes"));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .isEqualTo(file.getString("sha256"));
        }
        assertThat(files).hasSize(manifest.getJsonArray("files").size() + 1);
        for (JsonObject table : manifest.getJsonArray("tables").getValuesAs(JsonObject.class)) {
            var rows = Json.createReader(new StringReader(text(files.get(table.getString("json")))))
                    .readArray();
            assertThat(rows).as(table.getString("table")).hasSize(table.getInt("rows"));
            assertThat(text(files.get(table.getString("json"))).lines().count()).isEqualTo(2 + table.getInt("rows"));
        }
    }

    @Test
    void nothingOfAnotherCompanyIsInIt() throws Exception {
        Map<String, byte[]> files = unzip(write("tinker-trial"));
        assertThat(text(files.get("json/lead.json"))).doesNotContain("tenantId");
        assertThat(text(files.get("json/member.json")))
                .contains("rui@example.com")
                .doesNotContain("mara@example.com");
        assertThat(json(files.get("manifest.json")).getJsonObject("company").getString("id"))
                .isEqualTo(database.tenant("tinker-trial").toString());
    }

    @Test
    void theNamesOfWhatIsReferredToStandInTheTablesForPeople() throws Exception {
        String leads = text(unzip(write("harbour-freight")).get("csv/lead.csv"));
        assertThat(leads).startsWith("\ufeffid,").contains(",ownerId,");
        assertThat(leads.lines().findFirst().orElseThrow()).endsWith(",owner,reason,updatedByName");
        assertThat(leads).contains("Mara Lindt");
    }

    private byte[] write(String alias) throws SQLException, IOException {
        UUID tenant = database.tenant(alias);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (Connection connection = DriverManager.getConnection(database.applicationUrl())) {
            connection.setAutoCommit(false);
            try (var set = connection.prepareStatement("select set_config('baton.tenant', ?, true)")) {
                set.setString(1, tenant.toString());
                set.execute();
            }
            Manifest manifest =
                    new TenantArchive(connection, tenant, (step, done, total) -> {}).write(zip, Instant.now(), 3);
            assertThat(manifest.rows()).isPositive();
        }
        return zip.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static JsonObject json(byte[] content) {
        return Json.createReader(new StringReader(text(content))).readObject();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
