package org.batoncrm.booking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What an accepted quotation promises, handed to operations.
 *
 * @param amount what the customer pays, taxes included
 */
public record Promise(
        UUID quotationId, UUID customerId, UUID ownerId, BigDecimal amount, String currency, List<Item> items) {

    /** One thing to deliver. */
    public record Item(String description, BigDecimal quantity, String unit) {}
}
