package org.batoncrm.activity;

import org.batoncrm.text.Texts;

/** What was done, or is to be done, about a record. */
public enum ActivityKind {
    CALL,
    MEETING,
    TASK,
    NOTE,
    EMAIL;

    /** What a member did who wrote such an activity down, for example "logged a call". */
    public String told() {
        return Texts.of("told." + name());
    }
}
