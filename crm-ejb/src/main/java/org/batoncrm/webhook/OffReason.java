package org.batoncrm.webhook;

/** Why Baton gave a webhook up. */
public enum OffReason {
    /** It took nothing for days. */
    FAILING,
    /** It said itself that it is gone, by status 410. */
    GONE
}
