package org.batoncrm.opportunity;

import java.math.BigDecimal;
import java.util.List;
import org.batoncrm.text.Texts;

/** The pipeline that a new tenant starts with, until its admin knows better. */
public final class UsualStages {

    private UsualStages() {}

    /**
     * New stages in the order of the pipeline, each likelier to be won than the one before, with names in the language
     * that is spoken.
     */
    public static List<Stage> inOrder() {
        return List.of(
                new Stage(Texts.of("stage.1"), 1, BigDecimal.valueOf(10)),
                new Stage(Texts.of("stage.2"), 2, BigDecimal.valueOf(30)),
                new Stage(Texts.of("stage.3"), 3, BigDecimal.valueOf(60)),
                new Stage(Texts.of("stage.4"), 4, BigDecimal.valueOf(80)));
    }
}
