package org.batoncrm.lead;

import java.io.Serializable;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/**
 * What is known about a lead, as members enter it.
 *
 * @param company the company, or the person's name again where there is none; never blank
 * @param contact the person; may be null
 * @param country ISO 3166 code of two letters; may be null
 * @param interest what they are interested in; may be null
 * @param fit null while nobody judged it
 */
public record LeadData(
        String company,
        String contact,
        String email,
        String phone,
        String country,
        String interest,
        LeadSource source,
        LeadFit fit)
        implements Serializable {

    /**
     * The same without white space around it.
     *
     * @throws RuleBroken when something is missing, too long or not in its form
     */
    public LeadData checked() {
        LeadData checked = new LeadData(
                Rules.needed("company", company, 160),
                Rules.optional("contact", contact, 120),
                Rules.email("email", email),
                Rules.optional("phone", phone, 40),
                Rules.country("country", country),
                Rules.optional("interest", interest, 2000),
                Rules.needed("source", source),
                fit);
        if (checked.email == null && checked.phone == null) {
            throw RuleBroken.in("email", "lead.reachable");
        }
        return checked;
    }
}
