package org.batoncrm.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.text.Sha256;

/** Looks an archive through before anything of it is stored: files, tables, values, and what refers to what. */
final class ArchiveCheck {

    private static final int BUFFER = 64 * 1024;

    private final ArchiveFile archive;
    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final Progress progress;
    private final Problems problems = new Problems();
    private final Map<String, IdSet> ids = new HashMap<>();
    private final long total;
    private long done;

    ArchiveCheck(ArchiveFile archive, Catalogue catalogue, Vocabulary vocabulary, Progress progress) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.progress = progress;
        total = archive.manifest().rows();
    }

    /**
     * Looks through all of it.
     *
     * @param schema the version of the database's schema
     * @throws BadArchive when something is wrong
     */
    void run(int schema) throws IOException, SQLException {
        if (archive.manifest().schema() > schema) {
            throw BadArchive.because("archive.newer");
        }
        fingerprints();
        problems.throwIfAny();
        tables();
        problems.throwIfAny();
        // What refers to records of any kind comes last
        List<TableShape> tables = new ArrayList<>(catalogue.exported());
        tables.sort(Comparator.comparing(ArchiveCheck::refersToAny));
        for (TableShape table : tables) {
            rows(table);
        }
        problems.throwIfAny();
    }

    private static boolean refersToAny(TableShape table) {
        return table.columns().stream().anyMatch(column -> column.name().equals("record_id"));
    }

    private void fingerprints() throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (FileEntry file : archive.manifest().files()) {
            MessageDigest digest = Sha256.begin();
            long bytes = 0;
            try (InputStream in = archive.read(file.path())) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    progress.at(file.path(), 0, total);
                    digest.update(buffer, 0, read);
                    bytes += read;
                }
            }
            if (bytes != file.bytes()
                    || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                problems.add("archive.fingerprint", file.path());
            }
        }
    }

    private void tables() {
        Map<String, TableShape> known = new LinkedHashMap<>();
        catalogue.exported().forEach(table -> known.put(Names.dashed(table.name()), table));
        Set<String> seen = new TreeSet<>();
        for (TableEntry entry : archive.manifest().tables()) {
            TableShape table = known.get(entry.name());
            if (table == null || !seen.add(entry.name()) || archive.file(entry.json()) == null) {
                problems.add("archive.table", entry.name());
                continue;
            }
            List<String> fields =
                    entry.fields().stream().map(TableEntry.FieldEntry::name).toList();
            Set<String> columns =
                    table.columns().stream().map(ColumnShape::field).collect(Collectors.toSet());
            fields.stream()
                    .filter(field -> !columns.contains(field))
                    .forEach(field -> problems.add("archive.field.unknown", entry.name(), field));
            table.columns().stream()
                    .filter(column -> column.notNull() && !column.ownDefault())
                    .filter(column -> !fields.contains(column.field()))
                    .forEach(column -> problems.add("archive.field.missing", entry.name(), column.field()));
        }
    }

    private void rows(TableShape table) throws IOException, SQLException {
        ArchivedRows rows = new ArchivedRows(archive, table, vocabulary, problems);
        IdSet own = ids.computeIfAbsent(table.name(), name -> new IdSet());
        int id = table.key().equals(List.of("id")) ? rows.place("id") : -1;
        int recordType = rows.place("record_type");
        int recordId = rows.place("record_id");
        rows.each((values, line) -> {
            progress.at(table.name(), ++done, total);
            if (id >= 0 && !own.add(UUID.fromString(values[id]))) {
                problems.add("archive.twice", table.jsonPath(), line);
            }
            for (Reference reference : table.references()) {
                int place = rows.place(reference.column());
                if (place >= 0 && values[place] != null && !has(reference.target(), values[place])) {
                    problems.add("archive.reference", table.jsonPath(), line, Names.camel(reference.column()));
                }
            }
            // The history may speak of what is no longer there
            if (recordType >= 0 && recordId >= 0 && !table.name().equals("event")) {
                String target = values[recordType].toLowerCase(Locale.ROOT);
                if (!has(target, values[recordId])) {
                    problems.add("archive.reference", table.jsonPath(), line, "recordId");
                }
            }
        });
    }

    private boolean has(String table, String id) {
        IdSet there = ids.get(table);
        return there != null && there.contains(UUID.fromString(id));
    }
}
