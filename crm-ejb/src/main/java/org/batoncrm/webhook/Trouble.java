package org.batoncrm.webhook;

/** Why a receiver gave no answer. */
public enum Trouble {
    /** The address of the receiver is not one that Baton sends to. */
    REFUSED_ADDRESS,
    /** There is no such host. */
    UNKNOWN_HOST,
    /** Nobody took the connection. */
    NO_CONNECTION,
    /** The connection could not be made safe. */
    NOT_SAFE,
    /** It took too long. */
    TOO_SLOW,
    /** What came back was no answer of HTTP. */
    NO_ANSWER,
    /** The webhook was switched off before. */
    SWITCHED_OFF
}
