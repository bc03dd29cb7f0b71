package org.batoncrm.admin.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Reads long lists slice by slice. */
final class Slices {

    static final int SIZE = 100;

    private Slices() {}

    /** All of it, from a source that takes where to begin, and how many there may be. */
    static <T> List<T> all(BiFunction<Integer, Integer, List<T>> source) {
        List<T> all = new ArrayList<>();
        List<T> slice;
        do {
            slice = source.apply(all.size(), SIZE);
            all.addAll(slice);
        } while (slice.size() == SIZE);
        return all;
    }
}
