package org.batoncrm.process;

import java.util.List;
import org.batoncrm.text.Texts;

/** The reasons that a new tenant starts with, until its admin knows better. */
public final class UsualReasons {

    private UsualReasons() {}

    /** The reasons of a list in the language that is spoken, in the order in which they are offered. */
    public static List<String> of(ReasonKind kind) {
        return List.of(Texts.of("reason." + kind).split("; "));
    }
}
