package org.batoncrm.quotation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.process.QuotationState;
import org.batoncrm.process.Standing;

/**
 * A version of a quotation as its page shows it.
 *
 * @param versions all versions of the quotation, newest first
 * @param wantedAmount what the customer would pay, when this version answers a counter-offer; else null
 * @param bookingId the booking order that came of it; null while there is none
 * @param customerId the customer that the lead has become; null while it has not
 */
public record QuotationView(
        Standing standing,
        String number,
        int revision,
        QuotationData data,
        Totals totals,
        UUID opportunityId,
        String title,
        UUID leadId,
        String company,
        UUID ownerId,
        Instant createdAt,
        UUID approvedBy,
        boolean needsApproval,
        BigDecimal wantedAmount,
        List<Version> versions,
        UUID bookingId,
        UUID customerId) {

    /** One version of the quotation. */
    public record Version(UUID id, int revision, QuotationState state, BigDecimal gross, Instant stateSince) {}

    public UUID id() {
        return standing.id();
    }

    /** Whether its data can be edited. */
    public boolean draft() {
        return standing.state() == QuotationState.DRAFT;
    }
}
