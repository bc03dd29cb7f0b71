package org.batoncrm.transfer;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.text.Language;

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

    private static final double MEGABYTE = 1_000_000;

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
        NumberFormat format = NumberFormat.getNumberInstance(Language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(bytes == 0 ? 0 : Math.max(0.1, bytes / MEGABYTE)) + " MB";
    }

    /** What is being worked on, as people read it; empty for nothing. */
    public String stepText() {
        return step == null ? "" : step.replace('_', ' ');
    }
}
