package org.batoncrm.api.answer;

import jakarta.enterprise.context.RequestScoped;

/** What a request asks for, as far as it tells one request from another. */
@RequestScoped
class Asked {

    private String key;
    private String fingerprint;
    private String ifMatch;
    private String ifNoneMatch;

    void of(String matching, String notMatching) {
        ifMatch = matching;
        ifNoneMatch = notMatching;
    }

    /** The version that a change starts from; null when it does not say. */
    String ifMatch() {
        return ifMatch;
    }

    /** The version that the caller has already; null when it has none. */
    String ifNoneMatch() {
        return ifNoneMatch;
    }

    void once(String idempotencyKey, String ofRequest) {
        key = idempotencyKey;
        fingerprint = ofRequest;
    }

    /** What the program calls the request; null when it does not say. */
    String key() {
        return key;
    }

    String fingerprint() {
        return fingerprint;
    }
}
