package org.batoncrm.tenancy;

/** What a tenant has rented. */
public enum Plan {
    TRIAL(120),
    STANDARD(1_200),
    SCALE(12_000);

    private final int requestsPerMinute;

    Plan(int requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }

    /** How often the tenant's programs may call in a minute, all of them together. */
    public int requestsPerMinute() {
        return requestsPerMinute;
    }
}
