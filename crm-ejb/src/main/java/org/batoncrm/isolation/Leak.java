package org.batoncrm.isolation;

import org.batoncrm.text.Texts;

/** What an attack got through to, when a wall has a hole. */
public enum Leak {
    /** Rows of the other could be read. */
    READ,
    /** Rows could be read without saying for which tenant. */
    READ_BY_NOBODY,
    /** Rows of the other could be changed. */
    CHANGED,
    /** Rows of the other could be deleted. */
    DELETED,
    /** Rows of the other could be locked. */
    LOCKED,
    /** Rows of the other were reached, and only another rule was in the way. */
    REACHED,
    /** A row could be put into the other's tenant. */
    ENTERED,
    /** An id of the other was said to be taken. */
    TAKEN,
    /** An own row could refer to one of the other's. */
    REFERRED,
    /** Under an id that both use, the other's record was found. */
    TWIN,
    /** The other's record was answered unlike one that does not exist. */
    TOLD_APART,
    /** Something of the other was in an answer. */
    SHOWN;

    public String label() {
        return Texts.constant(this);
    }
}
