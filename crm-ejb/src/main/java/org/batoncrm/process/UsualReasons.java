package org.batoncrm.process;

import java.util.ArrayList;
import java.util.List;
import org.batoncrm.text.Texts;

/** The reasons that a new tenant starts with, until its admin knows better. */
public final class UsualReasons {

    private UsualReasons() {}

    /** The reasons of a list in the language that is spoken, in the order in which they are offered. */
    public static List<String> of(ReasonKind kind) {
        return List.of(Texts.of("reason." + kind).split("; "));
    }

    /** New reasons of all lists, in the order in which they are offered. */
    public static List<Reason> inOrder() {
        List<Reason> reasons = new ArrayList<>();
        for (ReasonKind kind : ReasonKind.values()) {
            int position = 0;
            for (String label : of(kind)) {
                reasons.add(new Reason(kind, label, ++position));
            }
        }
        return reasons;
    }
}
