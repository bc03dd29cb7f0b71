package org.batoncrm.api.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.customer.CustomerData;
import org.batoncrm.customer.CustomerView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer. */
@Schema(name = "Customer")
public record CustomerJson(
        UUID id,
        @Schema(description = "The lead that became this customer") UUID leadId,
        String company,
        @Schema(nullable = true) String email,
        @Schema(nullable = true) String phone,
        @Schema(nullable = true) String country,
        @Schema(nullable = true) String address,
        @Schema(nullable = true) UUID ownerId,
        Instant createdAt,
        List<ContactJson> contacts) {

    static CustomerJson of(CustomerView customer) {
        CustomerData data = customer.data();
        return new CustomerJson(
                customer.id(),
                customer.leadId(),
                data.company(),
                data.email(),
                data.phone(),
                data.country(),
                data.address(),
                customer.ownerId(),
                customer.createdAt(),
                customer.contacts().stream()
                        .map(row -> ContactJson.of(customer.id(), row))
                        .toList());
    }
}
