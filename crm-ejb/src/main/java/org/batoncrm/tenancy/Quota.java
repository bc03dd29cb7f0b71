package org.batoncrm.tenancy;

/** What a plan has so many of. */
public enum Quota {
    /** Members who can sign in, and those who are invited. */
    MEMBERS,
    LEADS,
    /** Files, in bytes. */
    STORAGE
}
