package org.batoncrm.identity;

/** What a login lacks in the eyes of a company. */
public enum LoginShortfall {
    /** It has lasted as long as one may. */
    TOO_OLD,
    /** Nothing was done for so long that it is over. */
    IDLE,
    /** It has no second factor. */
    ONE_FACTOR;

    /** Whether the person has to say anew who they are. */
    public boolean needsNewLogin() {
        return this != ONE_FACTOR;
    }
}
