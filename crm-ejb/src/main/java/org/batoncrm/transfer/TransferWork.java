package org.batoncrm.transfer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.archive.Problem;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantState;
import org.batoncrm.text.Texts;

/**
 * What a node notes while it is at a transfer. Each call is a transaction of its own, beside the long one in which the
 * tenant's rows are read or written, so that others see how far it is, and can stop it.
 */
@Stateless
@InTenant(Role.TENANT_ADMIN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TransferWork {

    /** One node's turn at a transfer. */
    public record Turn(UUID transferId, TransferKind kind, int attempt) {}

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private TenantService tenants;

    @Inject
    private EventLog log;

    @Inject
    private Chunks chunks;

    @Inject
    private DueTransfers due;

    /** Lets files go that were kept long enough, gives up what was left lying, and says what waits for a node. */
    public List<UUID> lookThrough() {
        Instant now = Instant.now();
        List<Transfer> transfers = em.createQuery(
                        "select t from Transfer t where t.state in :states order by t.askedAt", Transfer.class)
                .setParameter(
                        "states",
                        List.of(
                                TransferState.ARRIVING,
                                TransferState.WAITING,
                                TransferState.RUNNING,
                                TransferState.DONE))
                .getResultList();
        for (Transfer transfer : transfers) {
            if (transfer.state() == TransferState.DONE && transfer.isOver(now)) {
                end(transfer, TransferState.EXPIRED, transfer.report());
            } else if (transfer.state() == TransferState.ARRIVING && transfer.isSilent(now)) {
                end(
                        transfer,
                        TransferState.FAILED,
                        Report.of("transfer.notArrived").text());
            }
        }
        em.flush();
        due.note(tenant());
        return transfers.stream().filter(t -> t.isFree(now)).map(Transfer::id).toList();
    }

    /** Takes a turn at a transfer; empty when there is no need, or no right, to. */
    public Optional<Turn> take(UUID transferId) {
        Instant now = Instant.now();
        Transfer transfer = locked(transferId);
        // A suspended tenant's jobs rest
        if (transfer == null || !transfer.isFree(now) || tenants.state() != TenantState.ACTIVE) {
            return Optional.empty();
        }
        if (transfer.kind() == TransferKind.EXPORT) {
            chunks.delete(transferId); // what an attempt before this one wrote
        }
        if (!transfer.begin(now)) {
            end(transfer, TransferState.FAILED, Report.of("transfer.givenUp").text());
            return Optional.empty();
        }
        return Optional.of(new Turn(transferId, transfer.kind(), transfer.attempt()));
    }

    /**
     * Notes how far the turn has come.
     *
     * @throws TurnOver when it was cancelled, or another node has taken over
     */
    public void heard(Turn turn, String step, long done, long total) {
        mine(turn).heard(step, done, total, Instant.now());
        if (tenants.state() != TenantState.ACTIVE) {
            throw new TurnOver();
        }
    }

    /** Adds a piece to the file of the export. */
    public void addPiece(Turn turn, int number, byte[] bytes) {
        mine(turn);
        chunks.add(turn.transferId(), number, bytes);
    }

    /** A piece of the file that is being imported. Whoever asks is heard of: a large file has thousands of them. */
    public Optional<byte[]> piece(Turn turn, int number) {
        mine(turn).heard(null, 0, 0, Instant.now());
        return chunks.read(turn.transferId(), number);
    }

    /** The file is written, and can be downloaded. */
    public void exported(Turn turn, long bytes, String sha256, Report report) {
        Transfer transfer = mine(turn);
        transfer.written(bytes, sha256);
        end(transfer, TransferState.DONE, report.text(), true);
    }

    /** The file was looked through, and can be imported. */
    public void checked(Turn turn, Report report) {
        end(mine(turn), TransferState.DONE, report.text(), true);
    }

    /** All of the file is stored: this becomes true together with it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void imported(Turn turn, Report report) {
        Transfer transfer = mine(turn);
        Problem history = report.notes().get(0);
        Caller admin = new Caller(tenant(), transfer.askedBy(), "", "", Set.of(Role.TENANT_ADMIN));
        log.noteAs(
                admin,
                Deed.IMPORTED,
                RecordType.EXPORT,
                transfer.id(),
                Texts.of(
                                "transfer.imported",
                                report.company(),
                                report.exportedAt().toString(),
                                report.rows()) + " " + history.text());
        end(transfer, TransferState.DONE, report.text());
    }

    /** It did not work, and the report says why. */
    public void failed(Turn turn, Report report) {
        end(mine(turn), TransferState.FAILED, report.text());
    }

    private void end(Transfer transfer, TransferState how, String report) {
        end(transfer, how, report, false);
    }

    private void end(Transfer transfer, TransferState how, String report, boolean keepFile) {
        transfer.end(how, report, Instant.now());
        if (!keepFile) {
            chunks.delete(transfer.id());
        }
        em.flush();
        due.note(tenant());
    }

    private Transfer mine(Turn turn) {
        Transfer transfer = locked(turn.transferId());
        if (transfer == null || !transfer.isAttempt(turn.attempt())) {
            throw new TurnOver();
        }
        return transfer;
    }

    private Transfer locked(UUID transferId) {
        return em.find(Transfer.class, transferId, LockModeType.PESSIMISTIC_WRITE);
    }

    private UUID tenant() {
        return callers.require().tenantId();
    }
}
