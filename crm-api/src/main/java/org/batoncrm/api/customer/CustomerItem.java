package org.batoncrm.api.customer;

import java.time.Instant;
import java.util.UUID;
import org.batoncrm.customer.CustomerRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer as lists show it. */
@Schema(name = "CustomerItem")
public record CustomerItem(
        UUID id,
        String company,
        @Schema(nullable = true) String email,
        @Schema(nullable = true) String phone,
        @Schema(nullable = true) String country,
        @Schema(nullable = true) UUID ownerId,
        Instant createdAt) {

    static CustomerItem of(CustomerRow row) {
        return new CustomerItem(
                row.id(), row.company(), row.email(), row.phone(), row.country(), row.ownerId(), row.createdAt());
    }
}
