package org.batoncrm.process;

/** What a member must say along with a move. */
public enum Need {
    NOTHING,
    LEAD_TYPE,
    REASON,
    STAGE,
    OFFER,
    TEAM
}
