package org.batoncrm.archive;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is in an archive.
 *
 * @param version the version of the format
 * @param schema the version of the database's schema that it was written from
 * @param exportedAt the point in time that all of it is of
 * @param files all files but this one
 */
public record Manifest(
        int version, int schema, Instant exportedAt, Company company, List<TableEntry> tables, List<FileEntry> files) {

    /** The version of the format that is written here. */
    public static final int VERSION = 1;

    static final String FORMAT = "baton-export";
    static final String PATH = "manifest.json";

    /** Whose data they are. */
    public record Company(UUID id, String alias, String name) {}

    /** The same with these files. */
    Manifest with(List<FileEntry> written) {
        return new Manifest(version, schema, exportedAt, company, tables, written);
    }

    /** The number of rows of each table, by its name. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        tables.forEach(table -> counts.put(table.name(), table.rows()));
        return counts;
    }

    /** The number of rows of all tables together. */
    public long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }

    /** The number of rows of a table of the database; 0 when it is not there. */
    public long rows(String table) {
        return counts().getOrDefault(Names.dashed(table), 0L);
    }

    void writeTo(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JsonText.JSON
                .createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)
                .write(json());
        text.flush();
    }

    private JsonObject json() {
        JsonArrayBuilder tablesJson = JsonText.JSON.createArrayBuilder();
        tables.forEach(table -> tablesJson.add(json(table)));
        JsonArrayBuilder filesJson = JsonText.JSON.createArrayBuilder();
        files.forEach(file -> filesJson.add(JsonText.JSON
                .createObjectBuilder()
                .add("path", file.path())
                .add("bytes", file.bytes())
                .add("sha256", file.sha256())));
        return JsonText.JSON
                .createObjectBuilder()
                .add("format", FORMAT)
                .add("version", version)
                .add("schema", schema)
                .add("exportedAt", exportedAt.toString())
                .add(
                        "company",
                        JsonText.JSON
                                .createObjectBuilder()
                                .add("id", company.id().toString())
                                .add("alias", company.alias())
                                .add("name", company.name()))
                .add("tables", tablesJson)
                .add("files", filesJson)
                .build();
    }

    private static JsonObjectBuilder json(TableEntry table) {
        JsonArrayBuilder columns = JsonText.JSON.createArrayBuilder();
        for (TableEntry.FieldEntry field : table.fields()) {
            JsonObjectBuilder json = JsonText.JSON
                    .createObjectBuilder()
                    .add("field", field.name())
                    .add("type", field.type());
            if (field.refersTo() != null) {
                json.add("refersTo", field.refersTo());
            }
            columns.add(json);
        }
        return JsonText.JSON
                .createObjectBuilder()
                .add("table", table.name())
                .add("rows", table.rows())
                .add("json", table.json())
                .add("csv", table.csv())
                .add("columns", columns);
    }

    /**
     * The manifest that is written so.
     *
     * @throws BadArchive when it is none, or one of another version
     */
    static Manifest read(String text) {
        try {
            JsonObject json = JsonText.JSON.createReader(new StringReader(text)).readObject();
            if (!FORMAT.equals(json.getString("format", null))) {
                throw BadArchive.because("archive.manifest");
            }
            if (json.getInt("version") != VERSION) {
                throw BadArchive.because("archive.version", json.getInt("version"), VERSION);
            }
            JsonObject company = json.getJsonObject("company");
            return new Manifest(
                    json.getInt("version"),
                    json.getInt("schema"),
                    Instant.parse(json.getString("exportedAt")),
                    new Company(
                            UUID.fromString(company.getString("id")),
                            company.getString("alias"),
                            company.getString("name")),
                    json.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                            .map(Manifest::table)
                            .toList(),
                    json.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                            .map(file -> new FileEntry(
                                    file.getString("path"),
                                    file.getJsonNumber("bytes").longValueExact(),
                                    file.getString("sha256")))
                            .toList());
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException e) {
            // Whatever is missing or of another type: it was not written by an export
            throw BadArchive.because(e, "archive.manifest");
        }
    }

    private static TableEntry table(JsonObject json) {
        return new TableEntry(
                json.getString("table"),
                json.getJsonNumber("rows").longValueExact(),
                json.getString("json"),
                json.getString("csv"),
                json.getJsonArray("columns").getValuesAs(JsonObject.class).stream()
                        .map(field -> new TableEntry.FieldEntry(
                                field.getString("field"), field.getString("type"), field.getString("refersTo", null)))
                        .toList());
    }
}
