package org.batoncrm.isolation;

import org.batoncrm.text.Texts;

/** Where a proof of isolation stands. */
public enum RunState {
    RUNNING,
    /** Nothing got through. */
    HELD,
    /** Something got through. */
    LEAKED,
    /** It came to no end. */
    FAILED;

    public String label() {
        return Texts.constant(this);
    }
}
