package org.batoncrm.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.batoncrm.archive.BadArchive;
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
    private Importer importer;

    @Inject
    private LongTransaction transaction;

    /** Takes a turn at a transfer, when it still needs one. */
    @ActivateRequestContext
    public void work(UUID tenantId, UUID transferId) {
        callers.become(Caller.clock(tenantId));
        work.take(transferId).ifPresent(turn -> {
            try {
                work(turn);
            } catch (TurnOver e) {
                LOG.log(Level.INFO, "The transfer " + transferId + " was ended by somebody else");
            } catch (BadArchive e) {
                fail(turn, Report.of(e.problems()));
            } catch (RuntimeException e) {
                // Whoever asked is told that it failed; how is for the log
                LOG.log(Level.ERROR, "The transfer " + transferId + " of tenant " + tenantId + " failed", e);
                fail(turn, Report.of("transfer.failed"));
            }
        });
    }

    private void work(Turn turn) {
        Heartbeat heartbeat = new Heartbeat(work, turn);
        switch (turn.kind()) {
            case EXPORT -> export(turn, heartbeat);
            case CHECK ->
                withFile(turn, file -> {
                    Report report = transaction.reading(() -> importer.check(file, heartbeat));
                    work.checked(turn, report);
                });
            case IMPORT ->
                withFile(turn, file -> {
                    transaction.writing(() -> {
                        work.imported(turn, importer.load(file, heartbeat));
                        return null;
                    });
                    importer.forgetSettings();
                });
        }
    }

    private void export(Turn turn, Heartbeat heartbeat) {
        PiecesOut out = new PiecesOut((number, bytes) -> work.addPiece(turn, number, bytes));
        Manifest manifest = transaction.reading(() -> exporter.write(out, heartbeat));
        work.exported(turn, out.bytes(), out.sha256(), Report.of(manifest));
    }

    /** A zip is read from its end: for that it lies on this node's disk, until the turn is over. */
    private void withFile(Turn turn, Consumer<Path> task) {
        try {
            Path file = Files.createTempFile("baton-import", ".zip");
            try {
                fill(turn, file);
                task.accept(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Turn turn, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            int number = 0;
            for (Optional<byte[]> piece = work.piece(turn, 0); piece.isPresent(); piece = work.piece(turn, ++number)) {
                out.write(piece.get());
            }
        }
    }

    private void fail(Turn turn, Report why) {
        try {
            work.failed(turn, why);
        } catch (TurnOver e) {
            LOG.log(Level.DEBUG, "It had ended before it failed", e);
        }
    }
}
