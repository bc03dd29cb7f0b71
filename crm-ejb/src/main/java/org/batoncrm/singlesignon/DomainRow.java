package org.batoncrm.singlesignon;

import java.time.Instant;
import java.util.UUID;

/**
 * A domain of the company.
 *
 * @param name in ASCII and small letters
 * @param proof the text that proves it, when the domain publishes it as a TXT record
 * @param provedAt when it was proved; null while it is not
 */
public record DomainRow(UUID id, String name, String proof, Instant addedAt, Instant provedAt) {

    public boolean isProved() {
        return provedAt != null;
    }
}
