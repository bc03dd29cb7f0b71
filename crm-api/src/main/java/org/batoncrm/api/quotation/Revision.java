package org.batoncrm.api.quotation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the next version answers to. */
@Schema(name = "Revision")
public record Revision(
        @Schema(description = "What the customer would pay, when they said so", nullable = true, examples = "3300.00")
                BigDecimal wantedAmount) {}
