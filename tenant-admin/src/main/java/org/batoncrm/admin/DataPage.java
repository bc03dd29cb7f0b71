package org.batoncrm.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.transfer.Report;
import org.batoncrm.transfer.TransferKind;
import org.batoncrm.transfer.TransferRow;
import org.batoncrm.transfer.TransferRunner;
import org.batoncrm.transfer.TransferService;
import org.batoncrm.transfer.TransferState;
import org.batoncrm.webkit.page.Answers;
import org.batoncrm.webkit.page.Ids;
import org.batoncrm.webkit.page.Parameters;
import org.batoncrm.webkit.page.PerRequest;

/** The company's data as a whole: takes them out as a file, and such a file in. */
@Named
@RequestScoped
public class DataPage {

    @Inject
    private TransferService transfers;

    @Inject
    private TransferRunner runner;

    @Inject
    private CallerContext callers;

    @Inject
    private Answers answers;

    private List<TransferRow> all;

    /** Begins an export. */
    public void export() {
        answers.done(() -> start(transfers.export()));
        all = null;
    }

    private void start(UUID transferId) {
        runner.start(callers.require().tenantId(), transferId);
    }

    public void cancel() {
        answers.done(() -> transfers.cancel(chosen()));
        all = null;
    }

    /** Imports what was looked through. */
    public void confirm() {
        answers.done(() -> {
            UUID transferId = chosen();
            transfers.confirm(transferId);
            start(transferId);
        });
        all = null;
    }

    public void deleteFile() {
        answers.done(() -> transfers.deleteFile(chosen()));
        all = null;
    }

    /** The transfer whose button was pressed. The list may have changed since it was drawn: its place says nothing. */
    private static UUID chosen() {
        return Ids.parse(Parameters.get("transfer"));
    }

    private List<TransferRow> all() {
        if (all == null) {
            all = transfers.all();
        }
        return all;
    }

    /** The transfer that is under way; null when there is none. */
    public TransferRow getOpen() {
        return all().stream().filter(row -> row.state().isOpen()).findFirst().orElse(null);
    }

    /** The exports that are over, newest first. */
    public List<TransferRow> getExports() {
        return all().stream()
                .filter(row -> row.kind() == TransferKind.EXPORT && !row.state().isOpen())
                .toList();
    }

    /** The last file that was looked through or imported; null when there is none, or something else is under way. */
    public TransferRow getLastImport() {
        return all().stream()
                .filter(row -> row.kind() != TransferKind.EXPORT)
                .findFirst()
                .filter(row -> row.state() == TransferState.DONE || row.state() == TransferState.FAILED)
                .filter(row -> getOpen() == null)
                .orElse(null);
    }

    /** Whether the company has nothing yet, so that it can import. */
    public boolean isImportable() {
        return PerRequest.once(this, "importable", transfers::canImport);
    }

    /** The tables of a file that have rows, with their number. */
    public List<Map.Entry<String, Long>> tables(TransferRow row) {
        return report(row).counts().entrySet().stream()
                .filter(table -> table.getValue() > 0)
                .toList();
    }

    public String tableName(String name) {
        return TransferRow.tableText(name);
    }

    /** What came of a transfer. */
    public Report report(TransferRow row) {
        return Report.read(Optional.ofNullable(row).map(TransferRow::report).orElse(null));
    }
}
