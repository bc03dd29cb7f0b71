package org.batoncrm.company;

import java.io.Serializable;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.text.Language;

/**
 * The company as its admin enters it.
 *
 * @param country ISO 3166 code of two letters; may be null
 * @param taxNumber what the tax office knows it by; may be null
 * @param web its web site, with http:// or https://; may be null
 * @param language the language of pages and mails
 * @param currency ISO 4217 code that new opportunities start with
 * @param zone the time zone in which days begin and end
 * @param accent the accent colour as {@code #rrggbb}; null for Baton's own
 */
public record CompanyData(
        String name,
        String street,
        String postalCode,
        String city,
        String country,
        String taxNumber,
        String phone,
        String web,
        Language language,
        String currency,
        String zone,
        String accent)
        implements Serializable {

    static CompanyData of(TenantSettings settings, Letterhead head) {
        return new CompanyData(
                settings.name(),
                head.street(),
                head.postalCode(),
                head.city(),
                head.country(),
                head.taxNumber(),
                head.phone(),
                head.web(),
                settings.language(),
                settings.currency(),
                settings.zone(),
                settings.accent());
    }

    /**
     * What of it stands on documents, looked through.
     *
     * @throws org.batoncrm.rule.RuleBroken when something is too long or not in its form
     */
    public CompanyData checked() {
        return new CompanyData(
                name,
                Rules.optional("street", street, 160),
                Rules.optional("postalCode", postalCode, 20),
                Rules.optional("city", city, 120),
                Rules.country("country", country),
                Rules.optional("taxNumber", taxNumber, 40),
                Rules.optional("phone", phone, 40),
                Rules.web("web", web, 200),
                language,
                currency,
                zone,
                accent);
    }

    /** These settings with what was entered in them. */
    TenantSettings in(TenantSettings settings) {
        return new TenantSettings(name, language, currency, zone, accent, settings.documents());
    }
}
