package org.batoncrm.api.customer;

import org.batoncrm.customer.CustomerData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known about a customer. */
@Schema(name = "CustomerInput")
public record CustomerInput(
        @Schema(required = true, maxLength = 160, examples = "Delta Coffee Roasters") String company,
        @Schema(nullable = true, maxLength = 254, examples = "office@delta.example.com") String email,
        @Schema(nullable = true, maxLength = 40) String phone,
        @Schema(description = "ISO 3166, two letters", nullable = true, examples = "DE") String country,
        @Schema(nullable = true, maxLength = 500) String address) {

    /** The customer as the domain takes it. */
    CustomerData data() {
        return new CustomerData(company, email, phone, country, address);
    }
}
