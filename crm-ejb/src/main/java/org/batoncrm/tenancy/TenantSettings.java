package org.batoncrm.tenancy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;
import org.batoncrm.text.Language;

/**
 * What a tenant's admin sets for the company.
 *
 * @param name the company's name
 * @param language the language of its pages and mails
 * @param currency ISO 4217 code that new opportunities start with
 * @param zone the time zone in which days begin and end, for example {@code Europe/Berlin}
 * @param accent the accent colour as {@code #rrggbb}; null for Baton's own
 * @param documents what holds for its quotations and booking orders
 */
public record TenantSettings(
        String name, Language language, String currency, String zone, String accent, DocumentRules documents) {

    /**
     * The same, looked through.
     *
     * @throws RuleBroken when something is missing or out of its range
     */
    public TenantSettings checked() {
        if (language == null) {
            throw RuleBroken.in("language", "language.needed");
        }
        return new TenantSettings(
                Rules.needed("name", name, 120),
                language,
                Rules.currency("currency", currency),
                Rules.zone("zone", zone),
                Rules.colour("accent", accent),
                documents.checked());
    }

    /** The tax rate that new quotation lines start with. */
    public BigDecimal taxPercent() {
        return documents.taxPercent();
    }

    /** The discount in percent above which a quotation needs approval. */
    public BigDecimal approvalDiscount() {
        return documents.approvalDiscount();
    }

    /** How many days a new quotation is valid. */
    public int validityDays() {
        return documents.validityDays();
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** The calendar day that it is for the tenant at this time. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zoneId()).toLocalDate();
    }
}
