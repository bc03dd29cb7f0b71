package org.batoncrm.customer;

import java.time.Instant;
import java.util.UUID;

/** A customer as lists show it. */
public record CustomerRow(
        UUID id, String company, String email, String phone, String country, UUID ownerId, Instant createdAt) {}
