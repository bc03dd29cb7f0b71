package org.batoncrm.webhook;

/** Whether a webhook is told anything. */
public enum WebhookState {
    /** It is told what it wants to know. */
    ACTIVE,
    /** Its tenant wants it to wait: what happens is kept for it. */
    PAUSED,
    /** Baton gave it up: nothing is kept for it until its tenant switches it on again. */
    OFF
}
