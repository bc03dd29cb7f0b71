package org.batoncrm.singlesignon;

import java.time.Instant;
import java.util.UUID;

/**
 * The identity provider of the company.
 *
 * @param active whether people can sign in by it now
 */
public record ProviderRow(UUID id, ProviderData data, boolean active, Instant updatedAt) {}
