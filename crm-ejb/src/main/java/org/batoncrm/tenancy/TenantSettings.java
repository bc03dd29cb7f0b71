package org.batoncrm.tenancy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.batoncrm.rule.Rules;

/**
 * What a tenant's admin sets for the company.
 *
 * @param name the company's name
 * @param currency ISO 4217 code that new opportunities start with
 * @param zone the time zone in which days begin and end, for example {@code Europe/Berlin}
 * @param taxPercent the tax rate that new quotation lines start with
 * @param approvalDiscount the discount in percent above which a quotation needs approval
 * @param validityDays how many days a new quotation is valid
 * @param accent the accent colour as {@code #rrggbb}; null for Baton's own
 */
public record TenantSettings(
        String name,
        String currency,
        String zone,
        BigDecimal taxPercent,
        BigDecimal approvalDiscount,
        int validityDays,
        String accent) {

    /**
     * The same, looked through.
     *
     * @throws org.batoncrm.rule.RuleBroken when something is missing or out of its range
     */
    public TenantSettings checked() {
        return new TenantSettings(
                Rules.needed("name", name, 120),
                Rules.currency("currency", currency),
                Rules.zone("zone", zone),
                Rules.within("taxPercent", taxPercent, "0", "100", 2),
                Rules.within("approvalDiscount", approvalDiscount, "0", "100", 2),
                Rules.within("validityDays", BigDecimal.valueOf(validityDays), "1", "365", 0)
                        .intValue(),
                Rules.colour("accent", accent));
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** The calendar day that it is for the tenant at this time. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zoneId()).toLocalDate();
    }
}
