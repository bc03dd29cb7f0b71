package org.batoncrm.webhook;

/** Where a delivery stands. */
public enum DeliveryState {
    /** For its first try, or for the next. */
    WAITING,
    /** A node is sending it. */
    SENDING,
    /** The receiver took it. */
    DELIVERED,
    /** The receiver did not take it, as often as it was tried. */
    FAILED
}
