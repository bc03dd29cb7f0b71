package org.batoncrm.activity;

/** What was done, or is to be done, about a record. */
public enum ActivityKind {
    CALL,
    MEETING,
    TASK,
    NOTE,
    EMAIL
}
