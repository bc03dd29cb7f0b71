package org.batoncrm.platform;

import java.util.Locale;
import org.batoncrm.company.FirstDay;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.text.Language;

/**
 * A company that is to be opened as a tenant, and who comes first.
 *
 * @param alias the short name, for ever; made from the name when there is none
 * @param country two letters
 * @param email whom to invite as its admin
 */
public record TenantOrder(
        String name,
        String alias,
        String country,
        Language language,
        String currency,
        String zone,
        Plan plan,
        String email) {

    private static final int LONGEST_EMAIL = 254;

    /**
     * The same, looked through.
     *
     * @throws RuleBroken when something is missing or cannot be
     */
    public TenantOrder checked() {
        var settings = FirstDay.settings(name, country, language, currency, zone);
        String wanted = alias == null || alias.isBlank() ? Alias.of(settings.name(), "") : alias.strip();
        return new TenantOrder(
                settings.name(),
                Alias.checked("alias", wanted),
                Rules.country("country", country),
                settings.language(),
                settings.currency(),
                settings.zone(),
                Rules.needed("plan", plan),
                Rules.needed("email", Rules.email("email", email), LONGEST_EMAIL)
                        .toLowerCase(Locale.ROOT));
    }

    /** What the tenant is on its first day. */
    public NewTenant tenant() {
        return new NewTenant(alias, plan, FirstDay.settings(name, country, language, currency, zone), country);
    }
}
