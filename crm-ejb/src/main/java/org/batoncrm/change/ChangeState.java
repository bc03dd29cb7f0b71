package org.batoncrm.change;

/** Where a change of identities stands; one that is done is no longer there. */
public enum ChangeState {
    /** Its steps are being made. */
    FORWARD,
    /** A step was refused: what was made before is being undone. */
    BACK,
    /** It was refused, and all of it undone. */
    FAILED
}
