package org.batoncrm.process;

import org.batoncrm.text.Texts;

/** What can be done to a record to take it to another state. Which move is possible where: {@link ProcessTable}. */
public enum Move {
    /** The record came into being; not a choice that a member has on an existing record. */
    CREATE,
    NURTURE,
    QUALIFY,
    DISQUALIFY,
    REOPEN,
    CONVERT,
    MOVE_STAGE,
    LOSE,
    WIN,
    SUBMIT,
    APPROVE,
    SEND,
    COUNTER,
    REVISE,
    ACCEPT,
    REJECT,
    EXPIRE,
    ASSIGN,
    RETURN,
    START,
    COMPLETE,
    CANCEL;

    /** The move as people read it on this kind of record, for example "Assign to Operation". */
    public String label(RecordType type) {
        return Texts.of("move." + type + "." + name());
    }
}
