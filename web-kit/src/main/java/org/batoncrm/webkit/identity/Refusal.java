package org.batoncrm.webkit.identity;

/** Why a person who is signed in cannot enter. The page {@code not-admitted.xhtml} has a text for each. */
public enum Refusal {
    /** The token names no tenant: no membership, or only in tenants that are shut. */
    NO_TENANT,
    /** Somebody who came by a company's identity provider, and is no member there: that opens no other company. */
    OTHER_DOOR,
    /** A member of the tenant, but with no role in it. */
    NO_ROLE,
    /** A member whom the tenant's admin keeps out for now. */
    DISABLED,
    /** No member any more. */
    REMOVED,
    /** A role, but none that this web application is for. */
    NOT_FOR_ROLE,
    /** The login took one factor only, and the company wants two. */
    ONE_FACTOR,
    /** The login is over by the company's rules, and there was no new one. */
    LOGIN_OVER,
    /** The tenant is suspended, or was never set up. */
    SUSPENDED,
    /** The tenant is shut for good, and will be erased. */
    CLOSING,
    /** An operator of the platform, at the door of a tenant's pages. */
    OPERATOR
}
