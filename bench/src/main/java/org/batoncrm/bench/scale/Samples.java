package org.batoncrm.bench.scale;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long things took, by their names, in milliseconds. */
final class Samples {

    private final Map<String, double[]> times = new LinkedHashMap<>();

    /** Does something again and again, and notes how long each time was. */
    void time(String what, int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run();
            add(what, (System.nanoTime() - begin) / 1e6);
        }
    }

    void add(String what, double millis) {
        double[] before = times.getOrDefault(what, new double[0]);
        double[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = millis;
        times.put(what, after);
    }

    Iterable<String> names() {
        return times.keySet();
    }

    double median(String what) {
        double[] sorted = times.get(what).clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    double longest(String what) {
        return Arrays.stream(times.get(what)).max().orElseThrow();
    }

    int count(String what) {
        return times.get(what).length;
    }
}
