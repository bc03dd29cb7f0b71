package org.batoncrm.transfer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.Unknown;

/** What a tenant's admins do with exports and imports. The work itself is done in the background. */
@Stateless
@InTenant(Role.TENANT_ADMIN)
public class TransferService {

    private static final int SHOWN = 20;
    private static final int LONGEST_NAME = 200;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private TenantService tenants;

    @Inject
    private EventLog log;

    @Inject
    private Importer importer;

    @Inject
    private Chunks chunks;

    @Inject
    private DueTransfers due;

    /**
     * Asks for an export of all of the tenant.
     *
     * @throws RuleBroken when another transfer is under way
     */
    public UUID export() {
        refuseSecond();
        Instant now = Instant.now();
        String fileName = "baton-export-" + tenants.settings().dayOf(now) + ".zip";
        UUID transferId = open(Transfer.export(callers.require().memberId(), fileName, now));
        log.note(Deed.EXPORTED, RecordType.EXPORT, transferId, fileName);
        return transferId;
    }

    /**
     * Begins to take in a file that is to be imported.
     *
     * @throws RuleBroken when another transfer is under way, or the tenant is not empty
     */
    public UUID upload(String fileName) {
        refuseSecond();
        if (!importer.isEmpty()) {
            throw RuleBroken.of("transfer.notEmpty");
        }
        String name = Rules.needed("file", fileName, LONGEST_NAME);
        return open(Transfer.upload(callers.require().memberId(), name, Instant.now()));
    }

    /** Whether the tenant holds nothing but what a new one begins with, so that it can import. */
    public boolean canImport() {
        return importer.isEmpty();
    }

    /** Takes the next piece of an upload in. */
    public void addPiece(UUID transferId, int number, byte[] bytes) {
        arriving(transferId).heard(null, 0, 0, Instant.now());
        chunks.add(transferId, number, bytes);
    }

    /** The upload is complete: the file waits to be looked through. */
    public void arrived(UUID transferId, long bytes, String sha256) {
        arriving(transferId).arrived(bytes, sha256, Instant.now());
    }

    private Transfer arriving(UUID transferId) {
        Transfer transfer = Unknown.unlessLocked(em, Transfer.class, transferId);
        if (transfer.state() != TransferState.ARRIVING) {
            throw RuleBroken.of("transfer.over");
        }
        return transfer;
    }

    /**
     * Lets a file that was looked through be imported.
     *
     * @throws RuleBroken when it was not, or another transfer is under way
     */
    public void confirm(UUID transferId) {
        refuseSecond();
        Unknown.unlessLocked(em, Transfer.class, transferId).confirm(Instant.now());
        em.flush();
        due.note(callers.require().tenantId());
    }

    private UUID open(Transfer transfer) {
        em.persist(transfer);
        // Two who ask at once both saw none under way: the database lets one of them through
        em.flush();
        due.note(callers.require().tenantId());
        return transfer.id();
    }

    private void refuseSecond() {
        // Those who ask at once come one after the other
        due.lock(callers.require().tenantId());
        boolean underWay = all().stream().anyMatch(row -> row.state().isOpen());
        if (underWay) {
            throw RuleBroken.of("transfer.underWay");
        }
    }

    /** The transfers of late, newest first. */
    public List<TransferRow> all() {
        return em
                .createQuery("select t from Transfer t order by t.askedAt desc, t.id desc", Transfer.class)
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(Transfer::row)
                .toList();
    }

    /** Stops a transfer, wherever it stands; one that is over stays as it is. */
    public void cancel(UUID transferId) {
        Transfer transfer = Unknown.unlessLocked(em, Transfer.class, transferId);
        if (transfer.state().isOpen()) {
            end(transfer, TransferState.CANCELLED);
        }
    }

    /** Deletes the file of a transfer that is over before its time. */
    public void deleteFile(UUID transferId) {
        Transfer transfer = Unknown.unlessLocked(em, Transfer.class, transferId);
        if (transfer.state() == TransferState.DONE) {
            end(transfer, TransferState.EXPIRED);
        }
    }

    private void end(Transfer transfer, TransferState how) {
        transfer.end(how, transfer.report(), Instant.now());
        chunks.delete(transfer.id());
        em.flush();
        due.note(callers.require().tenantId());
    }

    /**
     * The file of an export, as somebody begins to download it.
     *
     * @throws Unknown when there is no such export, or its file is no longer kept
     */
    public TransferRow download(UUID transferId) {
        TransferRow row = Unknown.unlessFound(em, Transfer.class, transferId).row();
        if (!row.hasFile()) {
            throw new Unknown();
        }
        log.note(Deed.DOWNLOADED, RecordType.EXPORT, transferId, row.fileName());
        return row;
    }

    /**
     * A piece of the file of an export.
     *
     * @param number counted from 0
     * @throws Unknown when there is none, or no longer
     */
    public byte[] piece(UUID transferId, int number) {
        return chunks.read(transferId, number).orElseThrow(Unknown::new);
    }
}
