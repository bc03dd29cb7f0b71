package org.batoncrm.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Takes an archive into a tenant that is empty. */
public final class ArchiveImport implements AutoCloseable {

    private final Connection connection;
    private final UUID tenantId;
    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final ArchiveFile archive;

    /**
     * @param connection sees and stores the rows of this tenant
     * @throws BadArchive when the file is no archive
     */
    public ArchiveImport(Connection connection, UUID tenantId, Path file, Vocabulary vocabulary) throws SQLException {
        this.connection = connection;
        this.tenantId = tenantId;
        this.vocabulary = vocabulary;
        catalogue = Catalogue.read(connection);
        archive = ArchiveFile.open(file);
    }

    /**
     * Looks the archive through, and stores nothing.
     *
     * @param schema the version of the database's schema
     * @throws BadArchive when it cannot be imported
     */
    public Manifest check(int schema, Progress progress) throws SQLException, IOException {
        if (!isEmpty(connection, tenantId, catalogue)) {
            throw BadArchive.because("archive.notEmpty");
        }
        new ArchiveCheck(archive, catalogue, vocabulary, progress).run(schema);
        return archive.manifest();
    }

    /**
     * Stores it, in the transaction of the connection.
     *
     * @throws BadArchive when it cannot be imported; then the transaction must not be committed
     */
    public void load(Progress progress) throws SQLException, IOException {
        try (var clear = connection.prepareStatement("select clear_set_up() from tenant where tenant_id = ?")) {
            clear.setObject(1, tenantId);
            clear.execute();
        }
        new ArchiveLoader(connection, tenantId, archive, vocabulary, progress).load(catalogue);
    }

    /** What the archive says that is in it. */
    public Manifest manifest() {
        return archive.manifest();
    }

    /** Reads the records of a table one by one; the archive may lack it. */
    public Optional<Records> records(String table) throws IOException {
        String path = catalogue.table(table).jsonPath();
        return archive.file(path) == null
                ? Optional.empty()
                : Optional.of(new Records(new RecordReader(path, archive.read(path))));
    }

    /** Whether a tenant holds nothing but what a new one begins with. */
    public static boolean isEmpty(Connection connection, UUID tenantId) throws SQLException {
        return isEmpty(connection, tenantId, Catalogue.read(connection));
    }

    private static boolean isEmpty(Connection connection, UUID tenantId, Catalogue catalogue) throws SQLException {
        Rows rows = new Rows(connection, tenantId);
        for (TableShape table : catalogue.exported()) {
            if (Arrival.of(table) == Arrival.ADDED && rows.any(table)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        archive.close();
    }
}
