package org.batoncrm.opportunity;

import java.math.BigDecimal;
import java.util.List;

/** The pipeline that a new tenant starts with, until its admin knows better. */
public final class UsualStages {

    private UsualStages() {}

    /** New stages in the order of the pipeline, each likelier to be won than the one before. */
    public static List<Stage> inOrder() {
        return List.of(
                new Stage("Discovery", 1, BigDecimal.valueOf(10)),
                new Stage("Needs analysis", 2, BigDecimal.valueOf(30)),
                new Stage("Proposal", 3, BigDecimal.valueOf(60)),
                new Stage("Decision", 4, BigDecimal.valueOf(80)));
    }
}
