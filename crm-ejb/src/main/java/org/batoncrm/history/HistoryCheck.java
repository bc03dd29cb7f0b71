package org.batoncrm.history;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * How far the check of a history has come. It is handed back and forth, so that no transaction and no request has to last
 * as long as the check of a long history.
 */
public final class HistoryCheck implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Instant at;
    private final long expected;
    private final String noted;
    private long checked;
    private byte[] hash = {};
    private Long notedAt;
    private Finding finding;
    private boolean finished;

    /**
     * @param expected how many lines the chain has
     * @param noted a hash that somebody noted down before, in hexadecimal digits; null for none
     */
    HistoryCheck(Instant at, long expected, String noted) {
        this.at = at;
        this.expected = expected;
        this.noted = noted == null || noted.isBlank()
                ? null
                : noted.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** Looks at the next line of the chain. */
    void take(SealedLine line) {
        if (line.seq() != checked + 1) {
            found(Misfit.MISSING, checked + 1, null);
        } else if (line.text() == null) {
            found(Misfit.MISSING, line.seq(), line);
        } else if (!Arrays.equals(line.text().digest(), line.digest())) {
            found(Misfit.CHANGED, line.seq(), line);
        } else if (!Arrays.equals(EventText.link(hash, line.digest()), line.hash())) {
            found(Misfit.REORDERED, line.seq(), line);
        } else if (line.intruder() != null) {
            found(Misfit.ADDED, line.seq(), line);
        } else {
            checked++;
            hash = line.hash();
            if (noted != null && getHash().equals(noted)) {
                notedAt = checked;
            }
        }
    }

    private void found(Misfit misfit, long seq, SealedLine line) {
        found(new Finding(misfit, seq, line == null ? null : line.id(), line == null ? null : line.intruder()));
    }

    /** This does not fit: there is nothing more to check. */
    void found(Finding first) {
        finding = first;
        finished = true;
    }

    /** Everything was looked at. */
    void finish() {
        finished = true;
    }

    /** When the check began. */
    public Instant getAt() {
        return at;
    }

    /** How many lines were found to fit, one after the other. */
    public long getChecked() {
        return checked;
    }

    /** How many lines the chain had when the check began. */
    public long getExpected() {
        return expected;
    }

    /** How much of the chain was looked at, from 0 to 100. */
    public int getPercent() {
        return finished || expected == 0 ? 100 : (int) (checked * 100 / expected);
    }

    /** The hash of the last line that was found to fit, in hexadecimal digits; of no line, empty. */
    public String getHash() {
        return HexFormat.of().formatHex(hash);
    }

    /** The first line that does not fit; null when all do, or while it is not known. */
    public Finding getFinding() {
        return finding;
    }

    /** Whether all was looked at and fits. */
    public boolean isIntact() {
        return finished && finding == null;
    }

    public boolean isFinished() {
        return finished;
    }

    /** The hash that somebody noted down before; null for none. */
    public String getNoted() {
        return noted;
    }

    /** The line at which the chain had the noted hash; null when it has it nowhere. */
    public Long getNotedAt() {
        return notedAt;
    }
}
