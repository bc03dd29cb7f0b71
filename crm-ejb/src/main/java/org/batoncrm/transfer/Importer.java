package org.batoncrm.transfer;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.batoncrm.archive.ArchiveImport;
import org.batoncrm.archive.BadArchive;
import org.batoncrm.archive.Manifest;
import org.batoncrm.archive.Progress;
import org.batoncrm.archive.Records;
import org.batoncrm.company.LogoService;
import org.batoncrm.history.ForeignHistory;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.QuotaReached;
import org.batoncrm.tenancy.QuotaService;
import org.batoncrm.tenancy.SchemaVersion;
import org.batoncrm.tenancy.Tenant;

/** Takes an archive into the tenant, in the transaction of whoever calls: as a whole or not at all. */
@Stateless
@InTenant(Role.TENANT_ADMIN)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Importer {

    private static final String CONSTRAINT_VIOLATED = "23";
    private static final String SEALS = "event_seal";

    @Resource(lookup = "jdbc/baton")
    private DataSource database;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private LogoService logos;

    @Inject
    private QuotaService quotas;

    @Inject
    private Words words;

    /** What is done with an archive. */
    private interface Work<T> {
        T with(ArchiveImport archive) throws SQLException, IOException;
    }

    /** Whether the tenant holds nothing but what a new one begins with. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean isEmpty() {
        try (Connection connection = database.getConnection()) {
            return ArchiveImport.isEmpty(connection, tenant());
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant's tables could not be looked at", e);
        }
    }

    /**
     * Looks an archive through, and stores nothing.
     *
     * @throws BadArchive when it cannot be imported
     */
    public Report check(Path file, Progress progress) {
        return with(file, archive -> {
            Manifest manifest = archive.check(SchemaVersion.EXPECTED, progress);
            return Report.of(manifest, history(archive, progress));
        });
    }

    /**
     * Stores what an archive holds.
     *
     * @throws BadArchive when it cannot be imported; nothing is stored then
     */
    public Report load(Path file, Progress progress) {
        return with(file, archive -> {
            Manifest manifest =
                    archive.check(SchemaVersion.EXPECTED, (step, done, total) -> progress.at(step, 0, total));
            archive.load(progress);
            lookAtSettings();
            lookAtPlan();
            return Report.of(manifest, history(archive, progress));
        });
    }

    /** Lets go of what this node remembers of the company, now that other settings are stored. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void forgetSettings() {
        em.getEntityManagerFactory().getCache().evict(Tenant.class, tenant());
    }

    private <T> T with(Path file, Work<T> work) {
        try (Connection connection = database.getConnection();
                ArchiveImport archive = new ArchiveImport(connection, tenant(), file, words.vocabulary())) {
            return work.with(archive);
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(CONSTRAINT_VIOLATED)) {
                throw BadArchive.because(e, "archive.refused", constraint(e));
            }
            throw new IllegalStateException("The archive could not be stored", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database's first words: which rule was broken, and by which table. Its second ones quote values. */
    private static String constraint(SQLException e) {
        Throwable cause = e.getNextException() == null ? e : e.getNextException();
        return cause.getMessage().lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    }

    /** What the company has set must be what its admin could have entered. */
    private void lookAtSettings() {
        try {
            Tenant own = em.find(Tenant.class, tenant());
            em.refresh(own);
            own.settings().checked();
            // Painted anew, so that what is shown as a picture is one
            logos.find().ifPresent(logo -> logos.set(logo.png()));
        } catch (RuleBroken e) {
            throw BadArchive.because(e, "archive.settings", e.getMessage());
        }
    }

    /** What is brought along has to fit into what the company rents here. Members come by invitations, one by one. */
    private void lookAtPlan() {
        try {
            quotas.requireFit(Quota.LEADS);
            quotas.requireFit(Quota.STORAGE);
        } catch (QuotaReached e) {
            throw BadArchive.because(e, "archive.quota." + e.quota(), e.limitText());
        }
    }

    /** Lines and seals are written in the order of their ids, so they can be read side by side. */
    private static ForeignHistory history(ArchiveImport archive, Progress progress) throws IOException {
        Manifest manifest = archive.manifest();
        long rows = manifest.rows();
        ForeignHistory history = new ForeignHistory(manifest.company().id(), manifest.rows(SEALS));
        try (Records seals = archive.records(SEALS).orElse(null)) {
            while (seals != null && seals.next()) {
                progress.at(SEALS, rows, rows);
                history.seal(
                        seals.value("seq").orElse(null), seals.value("hash").orElse(null));
            }
        }
        try (Records seals = archive.records(SEALS).orElse(null);
                Records lines = archive.records("event").orElse(null)) {
            boolean more = lines != null && lines.next();
            while (seals != null && seals.next()) {
                progress.at(SEALS, rows, rows);
                String id = seals.value("id").orElseThrow();
                while (more && lines.value("id").orElseThrow().compareTo(id) < 0) {
                    more = lines.next();
                }
                boolean there = more && lines.value("id").orElseThrow().equals(id);
                history.line(
                        seals.value("seq").orElse(null),
                        seals.value("digest").orElseThrow(),
                        there ? column -> lines.value(column).orElse(null) : null);
            }
        }
        return history;
    }

    private UUID tenant() {
        return callers.require().tenantId();
    }
}
