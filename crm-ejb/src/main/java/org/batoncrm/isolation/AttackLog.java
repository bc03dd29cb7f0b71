package org.batoncrm.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes down what is tried and what comes back. Of what leaked it tells how much, and never what it said. */
public final class AttackLog {

    private final Map<List<String>, Map<Answer, Long>> answers = new LinkedHashMap<>();
    private final Map<List<String>, List<Report.Leaked>> leaks = new LinkedHashMap<>();
    private final Runnable progress;
    private String way = "";
    private long attempts;
    private long findings;

    AttackLog(Runnable progress) {
        this.progress = progress;
    }

    void takes(Way next) {
        way = next.key();
        progress.run();
    }

    /**
     * An attempt that came to nothing.
     *
     * @param target the table, method or operation
     */
    public void held(String target, Answer answer) {
        count(target).merge(answer, 1L, Long::sum);
        attempts++;
    }

    /**
     * An attempt that got through.
     *
     * @param rows how many rows or times; what is in them stays unsaid
     */
    public void leaked(String target, Leak leak, long rows) {
        count(target);
        leaks.computeIfAbsent(List.of(way, target), key -> new ArrayList<>()).add(new Report.Leaked(leak, rows));
        attempts++;
        findings++;
    }

    private Map<Answer, Long> count(String target) {
        return answers.computeIfAbsent(List.of(way, target), key -> new TreeMap<>());
    }

    /** The way that is being tried. */
    public String way() {
        return way;
    }

    public long attempts() {
        return attempts;
    }

    public long findings() {
        return findings;
    }

    /** What was tried, in its order. */
    List<Report.Line> lines() {
        return answers.entrySet().stream()
                .map(entry -> new Report.Line(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getValue(),
                        leaks.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
