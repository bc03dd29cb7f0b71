package org.batoncrm.archive;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with an archive, up to a number that a person can read. */
final class Problems {

    private static final int MOST = 20;

    private final List<Problem> all = new ArrayList<>();
    private long more;

    void add(String key, Object... values) {
        if (all.size() < MOST) {
            all.add(Problem.of(key, values));
        } else {
            more++;
        }
    }

    /**
     * @throws BadArchive when there is any
     */
    void throwIfAny() {
        if (!all.isEmpty()) {
            if (more > 0) {
                all.add(Problem.of("archive.more", more));
            }
            throw new BadArchive(all, null);
        }
    }
}
