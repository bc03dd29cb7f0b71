package org.batoncrm.process;

/** What a line of the event log is about, so that each reader finds their own. */
public enum EventKind {
    /** A move of the process. Its statistics read these lines and no others. */
    PROCESS,
    /** Something else that was done to a record of the process. */
    RECORDS,
    /** Members and their roles. */
    MEMBERS,
    /** What the company has set up. */
    SETTINGS,
    /** Sign-ins and sign-outs. */
    ACCESS,
    /** What somebody tried and was not let do. */
    REFUSED,
    /** Data that left or entered, and the proofs that were asked for. */
    DATA,
    /** What the platform did to the company: its plan and its state. */
    COMPANY;

    /** Whether everybody who sees a record sees such lines about it; the others are for the tenant's admins. */
    public boolean isOfRecords() {
        return this == PROCESS || this == RECORDS;
    }
}
