package org.batoncrm.api.customer;

import java.util.UUID;
import org.batoncrm.customer.ContactData;
import org.batoncrm.customer.CustomerView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person at a customer. */
@Schema(name = "Contact")
public record ContactJson(
        UUID id,
        UUID customerId,
        String name,
        @Schema(nullable = true) String position,
        @Schema(nullable = true) String email,
        @Schema(nullable = true) String phone) {

    static ContactJson of(UUID customerId, CustomerView.ContactRow row) {
        ContactData data = row.data();
        return new ContactJson(row.id(), customerId, data.name(), data.position(), data.email(), data.phone());
    }

    /** The contact as the domain takes it. */
    ContactData data() {
        return new ContactData(name, position, email, phone);
    }
}
