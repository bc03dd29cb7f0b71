package org.batoncrm.process;

import java.util.UUID;

/**
 * A tenant's event log got a new line. Whoever observes it in the transaction can add to what is stored with the line;
 * whoever observes it after the transaction knows that the line is there to stay.
 */
public record Appended(UUID tenantId, Event event) {}
