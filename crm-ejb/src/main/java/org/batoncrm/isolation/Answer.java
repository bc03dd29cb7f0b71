package org.batoncrm.isolation;

import org.batoncrm.text.Texts;

/** What an attack is answered, when the wall holds. */
public enum Answer {
    /** There is nothing to be seen or changed. */
    NOTHING,
    /** The database refuses it. */
    REFUSED,
    /** It is answered word for word like an id that nobody has. */
    AS_UNKNOWN,
    /** The attacker gets at its own row, which has the same id. */
    OWN_ROW,
    /** What is found is all the attacker's own. */
    OWN_ONLY;

    public String label() {
        return Texts.constant(this);
    }
}
