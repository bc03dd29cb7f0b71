package org.batoncrm.api.problem;

/** The tenant asked more than its share. */
public class TooMany extends RuntimeException {

    private final int most;
    private final long seconds;

    /**
     * @param key the text that says which limit it was
     * @param most the limit
     * @param seconds after how many seconds to try again
     */
    public TooMany(String key, int most, long seconds) {
        super(Words.of(key, most));
        this.most = most;
        this.seconds = seconds;
    }

    /** The limit. */
    public int most() {
        return most;
    }

    /** After how many seconds to try again. */
    public long seconds() {
        return seconds;
    }
}
