package org.batoncrm.process;

import org.batoncrm.text.Texts;

/** What can happen in a tenant beside the moves of the process, as the event log calls it. */
public enum Deed {
    INVITED(EventKind.MEMBERS),
    INVITED_AGAIN(EventKind.MEMBERS),
    INVITATION_REVOKED(EventKind.MEMBERS),
    JOINED(EventKind.MEMBERS),
    DISABLED,
    ENABLED,
    REMOVED,
    /** Records of one member went to another. */
    HANDED_OVER,
    ROLE_GIVEN(EventKind.MEMBERS),
    ROLE_TAKEN(EventKind.MEMBERS),
    /** A member's second factor was taken away, so that they set up a new one. */
    FACTOR_RESET(EventKind.MEMBERS),

    ADDED,
    CHANGED,
    RETIRED,
    RESTORED,
    DELETED,
    /** A domain is the company's. */
    PROVED,

    SIGNED_IN(EventKind.ACCESS),
    SIGNED_OUT(EventKind.ACCESS),

    /** The process has no such move there, or not for this member. */
    MOVE_REFUSED(EventKind.REFUSED),
    /** A page, a service or the whole company was closed to somebody. */
    ACCESS_REFUSED(EventKind.REFUSED),

    EXPORTED(EventKind.DATA),
    DOWNLOADED(EventKind.DATA),
    IMPORTED(EventKind.DATA),
    HISTORY_VERIFIED(EventKind.DATA),
    ISOLATION_VERIFIED(EventKind.DATA),
    /** A message to another system was sent once more by hand. */
    SENT_AGAIN,

    CREATED(EventKind.COMPANY),
    PLAN_CHANGED(EventKind.COMPANY),
    SUSPENDED(EventKind.COMPANY),
    REACTIVATED(EventKind.COMPANY),
    ERASURE_SCHEDULED(EventKind.COMPANY),
    ERASURE_CANCELLED(EventKind.COMPANY);

    private final EventKind kind;

    Deed() {
        this(null);
    }

    Deed(EventKind kind) {
        this.kind = kind;
    }

    /** What such a deed is about when it is done to this kind of record. */
    public EventKind kindOn(RecordType type) {
        return kind == null ? type.kind() : kind;
    }

    /** The deed as people read it, for example "Role given". */
    public String label() {
        return Texts.constant(this);
    }
}
