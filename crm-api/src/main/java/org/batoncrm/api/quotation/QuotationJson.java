package org.batoncrm.api.quotation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.batoncrm.api.json.Decimals;
import org.batoncrm.api.process.MoveJson;
import org.batoncrm.api.process.ReasonJson;
import org.batoncrm.process.QuotationState;
import org.batoncrm.quotation.QuotationView;
import org.batoncrm.quotation.Totals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a quotation. */
@Schema(name = "Quotation")
public record QuotationJson(
        UUID id,
        @Schema(examples = "Q-2026-00042") String number,
        @Schema(description = "Which version, from 1 on") int revision,
        UUID opportunityId,
        UUID leadId,
        String company,
        String title,
        String currency,
        LocalDate validUntil,
        @Schema(nullable = true) String terms,
        List<LineJson> lines,
        @Schema(description = "Before tax") BigDecimal net,
        List<TaxJson> taxes,
        BigDecimal tax,
        @Schema(description = "What the customer pays") BigDecimal gross,
        @Schema(
                        description = "What the customer would pay, where this version answers an offer of theirs",
                        nullable = true)
                BigDecimal wantedAmount,
        boolean needsApproval,
        @Schema(nullable = true) UUID approvedBy,
        QuotationState state,
        Instant stateSince,
        @Schema(nullable = true) ReasonJson reason,
        @Schema(nullable = true) UUID ownerId,
        Instant createdAt,
        @Schema(description = "Every version, newest first") List<VersionJson> versions,
        @Schema(description = "What came of it; null while there is none", nullable = true) UUID bookingOrderId,
        @Schema(description = "Null while the lead is no customer", nullable = true) UUID customerId,
        List<MoveJson> moves) {

    /** The tax of one rate. */
    @Schema(name = "TaxShare")
    public record TaxJson(@Schema(examples = "19") BigDecimal percent, BigDecimal base, BigDecimal tax) {

        static TaxJson of(Totals.TaxShare share) {
            return new TaxJson(
                    Decimals.plain(share.percent()),
                    share.base().amount(),
                    share.tax().amount());
        }
    }

    /** One of the versions. */
    @Schema(name = "QuotationVersion")
    public record VersionJson(UUID id, int revision, QuotationState state, BigDecimal gross, Instant stateSince) {

        static VersionJson of(QuotationView.Version version, String currency) {
            return new VersionJson(
                    version.id(),
                    version.revision(),
                    version.state(),
                    Decimals.money(version.gross(), currency),
                    version.stateSince());
        }
    }

    /** The version as callers see it. */
    public static QuotationJson of(QuotationView quotation) {
        var data = quotation.data();
        Totals totals = quotation.totals();
        return new QuotationJson(
                quotation.id(),
                quotation.number(),
                quotation.revision(),
                quotation.opportunityId(),
                quotation.leadId(),
                quotation.company(),
                quotation.title(),
                data.currency(),
                data.validUntil(),
                data.terms(),
                data.lines().stream().map(LineJson::of).toList(),
                totals.net().amount(),
                totals.taxes().stream().map(TaxJson::of).toList(),
                totals.tax().amount(),
                totals.gross().amount(),
                Decimals.money(quotation.wantedAmount(), data.currency()),
                quotation.needsApproval(),
                quotation.approvedBy(),
                (QuotationState) quotation.standing().state(),
                quotation.standing().since(),
                ReasonJson.of(quotation.standing()),
                quotation.ownerId(),
                quotation.createdAt(),
                quotation.versions().stream()
                        .map(version -> VersionJson.of(version, data.currency()))
                        .toList(),
                quotation.bookingId(),
                quotation.customerId(),
                MoveJson.of(quotation.standing(), "quotations"));
    }
}
