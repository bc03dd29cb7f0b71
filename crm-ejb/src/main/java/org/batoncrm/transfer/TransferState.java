package org.batoncrm.transfer;

/** Where a transfer stands. */
public enum TransferState {
    /** The file is being uploaded. */
    ARRIVING,
    /** It waits for a node to begin with it. */
    WAITING,
    /** A node is at it; or was, and another takes it over. */
    RUNNING,
    DONE,
    /** It ended without its work; the report says why. */
    FAILED,
    CANCELLED,
    /** Its file is no longer kept. */
    EXPIRED;

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return this == ARRIVING || this == WAITING || this == RUNNING;
    }
}
