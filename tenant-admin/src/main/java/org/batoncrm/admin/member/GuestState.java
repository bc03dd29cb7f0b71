package org.batoncrm.admin.member;

/** How far somebody came who is invited. */
public enum GuestState {
    /** The mail is out, and its link can be followed. */
    WAITING,
    /** The link leads nowhere any more. */
    EXPIRED,
    /** The link was followed; the roles are given when the person signs in. */
    ACCEPTED
}
