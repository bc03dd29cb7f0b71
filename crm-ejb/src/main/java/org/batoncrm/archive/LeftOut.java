package org.batoncrm.archive;

import java.util.Map;

/** What of a tenant does not go into its export, and why. Everything else does, without being named anywhere. */
public final class LeftOut {

    /** Tables, with the reason. */
    public static final Map<String, String> TABLES = Map.of(
            "erasure_certificate", "rows of the platform, about companies that are no more",
            "idempotency_key", "what programs were answered, kept for a day so that a repeated request has one effect",
            "api_usage", "how many requests programs sent in each minute of the last day",
            "identity_change", "what is being changed at the identity provider at this moment",
            "change_under_way", "whether something is being changed there",
            "transfer_due", "when the exports and imports are looked after next",
            "transfer", "the exports and imports themselves",
            "transfer_chunk", "the files of the exports and imports themselves",
            "sign_up", "who asked for Baton and is no company yet: rows of the platform, and of no other tenant",
            "tenant_figures", "how large the company is, counted anew with every change");

    private LeftOut() {}
}
