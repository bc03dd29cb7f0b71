package org.batoncrm.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.batoncrm.archive.Manifest;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.transfer.TransferWork.Turn;

/** Works at a transfer, from the beginning to its end. */
@ApplicationScoped
public class TransferDesk {

    private static final System.Logger LOG = System.getLogger(TransferDesk.class.getName());

    @Inject
    private CallerContext callers;

    @Inject
    private TransferWork work;

    @Inject
    private Exporter exporter;

    @Inject
    private LongTransaction transaction;

    /** Takes a turn at a transfer, when it still needs one. */
    @ActivateRequestContext
    public void work(UUID tenantId, UUID transferId) {
        callers.become(Caller.clock(tenantId));
        work.take(transferId).ifPresent(turn -> {
            try {
                export(turn);
            } catch (TurnOver e) {
                LOG.log(Level.INFO, "The transfer " + transferId + " was ended by somebody else");
            } catch (RuntimeException e) {
                // What a failed row of the process would show its user: that it failed, and not how
                LOG.log(Level.ERROR, "The transfer " + transferId + " of tenant " + tenantId + " failed", e);
                fail(turn);
            }
        });
    }

    private void export(Turn turn) {
        PiecesOut out = new PiecesOut((number, bytes) -> work.addPiece(turn, number, bytes));
        Manifest manifest = transaction.reading(() -> exporter.write(out, new Heartbeat(work, turn)));
        work.exported(turn, out.bytes(), out.sha256(), Report.of(manifest));
    }

    private void fail(Turn turn) {
        try {
            work.failed(turn, Report.of("transfer.failed"));
        } catch (TurnOver e) {
            LOG.log(Level.DEBUG, "It had ended before it failed", e);
        }
    }
}
