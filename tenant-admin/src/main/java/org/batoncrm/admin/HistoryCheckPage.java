package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.history.Finding;
import org.batoncrm.history.HistoryCheck;
import org.batoncrm.history.HistoryQuery;
import org.batoncrm.history.HistoryRow;
import org.batoncrm.history.HistoryService;
import org.batoncrm.history.HistoryVerification;
import org.batoncrm.process.Deed;
import org.batoncrm.webkit.page.PerRequest;
import org.primefaces.PrimeFaces;

/** Verifies the history. The page asks for one stretch after the other, and shows how far the check has come. */
@Named("historyCheck")
@ViewScoped
public class HistoryCheckPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How long one request works, so that the page stays alive. */
    private static final Duration STRETCH = Duration.ofMillis(1500);

    private static final int LAST_CHECKS = 5;

    @Inject
    private HistoryVerification verification;

    @Inject
    private HistoryService history;

    private String noted;
    private HistoryCheck check;

    /** Begins a check. */
    public void begin() {
        check = verification.begin(noted);
        proceed();
    }

    /** Takes the check further. The page's script learns as {@code args.more} whether there is more to do. */
    public void proceed() {
        Instant enough = Instant.now().plus(STRETCH);
        while (check != null && !check.isFinished() && Instant.now().isBefore(enough)) {
            check = verification.proceed(check);
        }
        PrimeFaces.current().ajax().addCallbackParam("more", check != null && !check.isFinished());
    }

    /** The check under way, or the last one; null before the first. */
    public HistoryCheck getCheck() {
        return check;
    }

    /** The line that does not fit; null when all do, or when it is gone. */
    public HistoryRow getLine() {
        Finding finding = check == null ? null : check.getFinding();
        UUID id = finding == null ? null : finding.eventId();
        return id == null ? null : PerRequest.once(this, "line " + id, () -> history.line(id));
    }

    /** What the last checks found, newest first. */
    public List<HistoryRow> getBefore() {
        // Before and after a check the same request asks for different ones
        String when = check == null ? "" : check.getAt() + " " + check.isFinished();
        return PerRequest.once(
                this, "before " + when, () -> history.page(HistoryQuery.of(Deed.HISTORY_VERIFIED), 0, LAST_CHECKS)
                        .rows());
    }

    public String getNoted() {
        return noted;
    }

    public void setNoted(String noted) {
        this.noted = noted;
    }
}
