package org.batoncrm.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.rule.RuleBroken;

/** Takes a file in, piece by piece, and lets it be looked through. */
@ApplicationScoped
public class Upload {

    /** The most that a file can have. */
    public static final long LARGEST = 4_000_000_000L;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferRunner runner;

    @Inject
    private CallerContext callers;

    /**
     * Takes a file in, to its end.
     *
     * @throws RuleBroken when it cannot be taken now, or is too large
     */
    public UUID take(String fileName, InputStream file) throws IOException {
        UUID transferId = transfers.upload(fileName);
        PiecesOut out = new PiecesOut((number, bytes) -> transfers.addPiece(transferId, number, bytes));
        try {
            copy(file, out);
        } catch (IOException | RuleBroken e) {
            transfers.cancel(transferId);
            throw e;
        }
        transfers.arrived(transferId, out.bytes(), out.sha256());
        runner.start(callers.require().tenantId(), transferId);
        return transferId;
    }

    private static void copy(InputStream file, PiecesOut out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long bytes = 0;
        for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
            bytes += read;
            if (bytes > LARGEST) {
                throw RuleBroken.of("transfer.large");
            }
            out.write(buffer, 0, read);
        }
        out.close();
    }
}
