package org.batoncrm.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A customer as its page shows it. */
public record CustomerView(
        UUID id, CustomerData data, UUID leadId, UUID ownerId, Instant createdAt, List<ContactRow> contacts) {

    /** A person at the customer. */
    public record ContactRow(UUID id, ContactData data) {}
}
