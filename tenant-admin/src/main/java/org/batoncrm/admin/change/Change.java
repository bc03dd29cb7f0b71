package org.batoncrm.admin.change;

import java.util.UUID;

/**
 * A change under way, as its steps see it.
 *
 * @param tenantId the tenant in which the intent is written
 * @param startedBy the member who wants the change; null for the clock
 * @param payload what is known so far
 * @param stillAtIt what a step that takes long tells from time to time, so that no other attempt takes the change over; it
 *     ends this attempt when one has
 */
public record Change<P>(UUID tenantId, UUID startedBy, P payload, Runnable stillAtIt) {}
