package org.batoncrm.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a try that failed: four times as long after each, up to half a day, and never quite the same. */
final class BackOff {

    /** How often a delivery is tried. With the waits between, that is about a day and a half. */
    static final int MOST_ATTEMPTS = 10;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int FACTOR = 4;

    /** A wait is up to this part of it shorter, so that what failed at once is not tried again at once. */
    private static final double JITTER = 0.25;

    private BackOff() {}

    /**
     * How long to wait.
     *
     * @param attempts how many tries there were, at least one
     */
    static Duration after(int attempts, RandomGenerator random) {
        double whole = Math.min(LONGEST.toMillis(), FIRST.toMillis() * Math.pow(FACTOR, attempts - 1.0));
        return Duration.ofMillis((long) (whole * (1 - JITTER * random.nextDouble())));
    }
}
