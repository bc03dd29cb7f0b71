package org.batoncrm.tenancy;

import java.text.NumberFormat;
import org.batoncrm.text.Language;

/**
 * How much of what a plan has room for is used.
 *
 * @param limit how many there can be; null when there is no limit
 */
public record QuotaUse(Quota quota, long used, Long limit) {

    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1000 * MEGABYTE;

    /** How many more there can be; null when there is no limit. After a change to a smaller plan it is none. */
    public Long left() {
        return limit == null ? null : Long.valueOf(Math.max(0, limit - used));
    }

    /** How much of the room is taken, from 0 to 100; 0 without a limit. */
    public int percent() {
        return limit == null ? 0 : (int) Math.min(100, used * 100 / Math.max(1, limit));
    }

    /** Whether there is no room for another. */
    public boolean isFull() {
        return limit != null && used >= limit;
    }

    /** Whether it is time to think of a larger plan. */
    public boolean isTight() {
        return percent() >= 80;
    }

    public String usedText() {
        return readable(quota, used);
    }

    public String leftText() {
        return limit == null ? "" : readable(quota, left());
    }

    public String limitText() {
        return limit == null ? "" : readable(quota, limit);
    }

    /** An amount as people read it, for example "1,200" or "3.5 GB". */
    static String readable(Quota quota, long amount) {
        return quota == Quota.STORAGE ? size(amount) : number(amount);
    }

    /** A number of bytes as people read it. */
    public static String size(long bytes) {
        if (bytes >= GIGABYTE) {
            return number(bytes / (double) GIGABYTE) + " GB";
        }
        return bytes == 0 ? "0 MB" : number(Math.max(0.1, bytes / (double) MEGABYTE)) + " MB";
    }

    private static String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
