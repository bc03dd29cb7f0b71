package org.batoncrm.signup;

/** How far a sign-up came. */
public enum SignUpState {
    /** Somebody asked too often for one address: it counts, and no mail is sent. */
    HELD,
    /** Somebody asked; the mail is to be sent. */
    ASKED,
    /** The mail is sent, and its link waits to be followed. */
    MAILED,
    /** The link was followed; the company is being opened. */
    CONFIRMED,
    /** The company is open, and the link is worth nothing any more. */
    OPENED
}
