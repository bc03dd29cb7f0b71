package org.batoncrm.transfer;

/** What a transfer does. */
public enum TransferKind {
    /** Writes all of the tenant into a file that its admins can download. */
    EXPORT,
    /** Looks through an uploaded file, and stores nothing of it. */
    CHECK,
    /** Stores what the file holds. */
    IMPORT
}
