package org.batoncrm.transfer;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.tenancy.QuotaUse;
import org.batoncrm.text.Texts;

/**
 * A transfer as pages show it.
 *
 * @param endedAt null while it is open
 * @param step the table that is being worked on; null for none
 * @param fileName what the file is called when it is downloaded, or was called when it was uploaded
 * @param keptUntil when the file goes; null while it is open
 * @param report what came of it, in the form that {@link Report} reads; null for nothing
 */
public record TransferRow(
        UUID id,
        TransferKind kind,
        TransferState state,
        UUID askedBy,
        Instant askedAt,
        Instant endedAt,
        String step,
        long rowsDone,
        long rowsTotal,
        String fileName,
        long bytes,
        String sha256,
        Instant keptUntil,
        String report) {

    private static final String PREFIX = "table.";

    /** How much is done, from 0 to 100. */
    public int percent() {
        return rowsTotal == 0 ? 0 : (int) Math.min(100, rowsDone * 100 / rowsTotal);
    }

    /** Whether somebody can download the file. */
    public boolean hasFile() {
        return kind == TransferKind.EXPORT && state == TransferState.DONE;
    }

    /** The size of the file as people read it, for example "3.5 MB". */
    public String size() {
        return QuotaUse.size(bytes);
    }

    /** What is being worked on, as people read it; empty for nothing. */
    public String stepText() {
        return step == null ? "" : tableText(step);
    }

    /** A table as people read it, whether it is called as in the database or as its file in an archive. */
    public static String tableText(String name) {
        String table = name.replace('-', '_');
        return Texts.has(PREFIX + table) ? Texts.of(PREFIX + table) : table.replace('_', ' ');
    }
}
