package org.batoncrm.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stores the rows of an archive that was looked through. */
final class ArchiveLoader {

    private static final int AT_ONCE = 500;
    private static final long LARGEST_FILE = 100_000_000;

    private final Connection connection;
    private final UUID tenantId;
    private final ArchiveFile archive;
    private final Vocabulary vocabulary;
    private final Progress progress;
    private final Problems problems = new Problems();
    private long done;

    ArchiveLoader(Connection connection, UUID tenantId, ArchiveFile archive, Vocabulary vocabulary, Progress progress) {
        this.connection = connection;
        this.tenantId = tenantId;
        this.archive = archive;
        this.vocabulary = vocabulary;
        this.progress = progress;
    }

    /**
     * Stores them, table by table.
     *
     * @throws BadArchive when somebody else stored something meanwhile
     */
    void load(Catalogue catalogue) throws SQLException, IOException {
        for (TableShape table : catalogue.exported()) {
            if (Arrival.of(table).isStored()) {
                load(table);
            }
        }
        problems.throwIfAny();
        withoutAccess();
    }

    /**
     * Members who came in this transaction are names: who of them shall work here is invited, and takes a seat then. Programs
     * take none. Of somebody who was kept out it stays known that only an admin changes that.
     */
    private void withoutAccess() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                update member set state = 'REMOVED',
                    access_changed_at = case when state = 'ACTIVE' then null else access_changed_at end
                where tenant_id = ? and email <> '' and xmin = pg_current_xact_id()::xid""")) {
            update.setObject(1, tenantId);
            update.executeUpdate();
        }
    }

    private void load(TableShape table) throws SQLException, IOException {
        Arrival arrival = Arrival.of(table);
        ArchivedRows rows = new ArchivedRows(archive, table, vocabulary, problems);
        int[] taken = IntStream.range(0, rows.columns().size())
                .filter(place -> arrival.takes(rows.columns().get(place)))
                .toArray();
        List<ColumnShape> columns = Arrays.stream(taken)
                .mapToObj(place -> rows.columns().get(place))
                .toList();
        try (PreparedStatement store = connection.prepareStatement(
                arrival == Arrival.SET_UP ? update(table, columns) : insert(table, columns))) {
            int[] waiting = {0};
            rows.each((values, line) -> {
                for (int i = 0; i < taken.length; i++) {
                    bind(store, i + 1, columns.get(i), values[taken[i]]);
                }
                store.setObject(taken.length + 1, tenantId);
                store.addBatch();
                if (++waiting[0] == AT_ONCE) {
                    store.executeBatch();
                    waiting[0] = 0;
                }
                progress.at(table.name(), ++done, archive.manifest().rows());
            });
            store.executeBatch();
        }
        // Nobody else's rows came in between
        if (arrival != Arrival.JOINED && new Rows(connection, tenantId).count(table) != rows.count()) {
            throw BadArchive.because("archive.meanwhile");
        }
    }

    private void bind(PreparedStatement store, int place, ColumnShape column, String value)
            throws SQLException, IOException {
        switch (column.kind()) {
            case FILE -> store.setBytes(place, value == null ? null : archive.bytes(value, LARGEST_FILE));
            case FINGERPRINT ->
                store.setBytes(place, value == null ? null : HexFormat.of().parseHex(value));
            case ID -> store.setString(place, hereFor(value));
            default -> store.setString(place, value);
        }
    }

    /** Where the company that was exported is named, this one is now meant. */
    private String hereFor(String id) {
        return id != null && id.equals(archive.manifest().company().id().toString()) ? tenantId.toString() : id;
    }

    private static String insert(TableShape table, List<ColumnShape> columns) {
        String names = columns.stream()
                .map(column -> Rows.quoted(column.name()) + ", ")
                .collect(Collectors.joining());
        return "insert into " + Rows.quoted(table.name()) + " (" + names + "tenant_id) values ("
                + "?, ".repeat(columns.size()) + "?)"
                + (Arrival.of(table) == Arrival.JOINED ? " on conflict do nothing" : "");
    }

    private static String update(TableShape table, List<ColumnShape> columns) {
        return "update " + Rows.quoted(table.name()) + " set "
                + columns.stream()
                        .map(column -> Rows.quoted(column.name()) + " = ?")
                        .collect(Collectors.joining(", "))
                + " where tenant_id = ?";
    }
}
