package org.batoncrm.admin.isolation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.isolation.IsolationService;
import org.batoncrm.isolation.Report;
import org.batoncrm.isolation.RunRow;
import org.batoncrm.text.Texts;
import org.batoncrm.webkit.page.Answers;

/** Has the isolation verified, and shows what came of it. */
@Named
@RequestScoped
public class IsolationPage {

    @Inject
    private IsolationService proofs;

    @Inject
    private IsolationRunner runner;

    @Inject
    private CallerContext callers;

    @Inject
    private Answers answers;

    private List<RunRow> all;
    private Report report;

    /** Begins a proof. */
    public void start() {
        answers.done(() -> runner.start(callers.require(), proofs.begin()));
        all = null;
    }

    /** The proofs of late, newest first. */
    public List<RunRow> getAll() {
        if (all == null) {
            all = proofs.all();
        }
        return all;
    }

    /** The proof that is under way; null when there is none. */
    public RunRow getOpen() {
        return getAll().stream().filter(RunRow::running).findFirst().orElse(null);
    }

    /** The newest proof that came to its end; null when there is none. */
    public RunRow getLatest() {
        return getAll().stream().filter(RunRow::hasReport).findFirst().orElse(null);
    }

    /** What came of the newest proof. */
    public Report getReport() {
        if (report == null && getLatest() != null) {
            report = Report.read(getLatest().report());
        }
        return report;
    }

    /** What came of the newest proof, in a sentence. */
    public String getVerdict() {
        return Texts.of(
                getReport().findings() == 0 ? "isolation.held" : "isolation.leaked",
                getReport().attempts(),
                getReport().findings());
    }

    /** What came of the newest proof, way by way. */
    public List<WayRow> getWays() {
        return getReport().ways().stream()
                .map(way -> WayRow.of(way, getReport().of(way)))
                .toList();
    }

    /** The way that a proof is trying now. */
    public String wayOf(RunRow run) {
        return name(run.way());
    }

    private static String name(String way) {
        return Texts.of("isolation.way." + way);
    }

    /**
     * A way by which it was tried.
     *
     * @param leaks what got through
     */
    public record WayRow(String name, int targets, long attempts, List<String> leaks) {

        static WayRow of(String way, List<Report.Line> lines) {
            return new WayRow(
                    IsolationPage.name(way),
                    lines.size(),
                    lines.stream().mapToLong(Report.Line::attempts).sum(),
                    lines.stream()
                            .flatMap(line -> line.leaks().stream()
                                    .map(leaked -> line.target() + ": " + leaked.rows() + " \u00d7 "
                                            + leaked.leak().label()))
                            .distinct()
                            .toList());
        }
    }
}
