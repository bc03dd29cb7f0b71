package org.batoncrm.history;

/** In what way a line of the history does not fit. */
public enum Misfit {
    /** Its values are not those that were sealed. */
    CHANGED,
    /** It was there, and is no more. */
    MISSING,
    /** It came in past the application. */
    ADDED,
    /** It does not follow the line before: lines were put into another order, taken out or put in before it. */
    REORDERED
}
