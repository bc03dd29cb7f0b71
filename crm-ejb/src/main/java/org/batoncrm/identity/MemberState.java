package org.batoncrm.identity;

/** Whether a member may enter the tenant; with which roles is the identity provider's to say. */
public enum MemberState {
    ACTIVE,
    /** Kept out for now: roles and records stay. */
    DISABLED,
    /** No member any more. The records stay, and are shown with the name. */
    REMOVED
}
