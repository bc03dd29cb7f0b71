package org.batoncrm.tenancy;

import java.util.OptionalLong;

/** What a tenant has rented. */
public enum Plan {
    TRIAL(120, 5, 500, 100),
    STANDARD(1_200, 50, 50_000, 10_000),
    SCALE(12_000, 1_000, Plan.UNLIMITED, 1_000_000);

    private static final long UNLIMITED = -1;
    private static final long MEGABYTE = 1_000_000;

    private final int requestsPerMinute;
    private final long members;
    private final long leads;
    private final long megabytes;

    Plan(int requestsPerMinute, long members, long leads, long megabytes) {
        this.requestsPerMinute = requestsPerMinute;
        this.members = members;
        this.leads = leads;
        this.megabytes = megabytes;
    }

    /** How often the tenant's programs may call in a minute, all of them together. */
    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    /** How many there can be; empty when there is no limit. */
    public OptionalLong limit(Quota quota) {
        return switch (quota) {
            case MEMBERS -> OptionalLong.of(members);
            case LEADS -> leads == UNLIMITED ? OptionalLong.empty() : OptionalLong.of(leads);
            case STORAGE -> OptionalLong.of(megabytes * MEGABYTE);
        };
    }
}
