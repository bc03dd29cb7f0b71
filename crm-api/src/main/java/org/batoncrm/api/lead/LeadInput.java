package org.batoncrm.api.lead;

import java.util.Optional;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadFit;
import org.batoncrm.lead.LeadSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known about a lead. It needs a way to be reached: an e-mail address or a phone number. */
@Schema(name = "LeadInput")
public record LeadInput(
        @Schema(required = true, maxLength = 160, examples = "Delta Coffee Roasters") String company,
        @Schema(nullable = true, maxLength = 120, examples = "Ines Delgado") String contact,
        @Schema(nullable = true, maxLength = 254, examples = "ines@delta.example.com") String email,
        @Schema(nullable = true, maxLength = 40, examples = "+49 40 123456") String phone,
        @Schema(description = "ISO 3166, two letters", nullable = true, examples = "DE") String country,
        @Schema(nullable = true, maxLength = 2000, examples = "12 pallets a month to Oslo") String interest,
        @Schema(description = "OTHER when it is not said", nullable = true) LeadSource source,
        @Schema(nullable = true) LeadFit fit) {

    /** The lead as the domain takes it. */
    LeadData data() {
        return new LeadData(
                company,
                contact,
                email,
                phone,
                country,
                interest,
                Optional.ofNullable(source).orElse(LeadSource.OTHER),
                fit);
    }
}
