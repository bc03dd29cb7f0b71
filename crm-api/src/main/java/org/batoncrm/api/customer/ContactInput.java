package org.batoncrm.api.customer;

import org.batoncrm.customer.ContactData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person at a customer. */
@Schema(name = "ContactInput")
public record ContactInput(
        @Schema(required = true, maxLength = 120, examples = "Ines Delgado") String name,
        @Schema(nullable = true, maxLength = 120, examples = "Head of purchasing") String position,
        @Schema(nullable = true, maxLength = 254, examples = "ines@delta.example.com") String email,
        @Schema(nullable = true, maxLength = 40) String phone) {

    /** The contact as the domain takes it. */
    ContactData data() {
        return new ContactData(name, position, email, phone);
    }
}
