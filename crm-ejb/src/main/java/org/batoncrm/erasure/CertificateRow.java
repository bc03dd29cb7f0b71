package org.batoncrm.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A certificate as operators read it.
 *
 * @param erased the id that the tenant had
 * @param counts what was there before and afterwards, table by table
 */
public record CertificateRow(UUID id, UUID erased, Instant beganAt, Instant endedAt, List<Erased.Count> counts) {

    /** How much there was. */
    public long before() {
        return counts.stream().mapToLong(Erased.Count::before).sum();
    }

    /** How much is left. */
    public long after() {
        return counts.stream().mapToLong(Erased.Count::after).sum();
    }
}
