package org.batoncrm.signup;

import java.util.Locale;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/**
 * What somebody says who wants Baton for a company.
 *
 * @param country two letters
 */
public record SignUpData(String company, String name, String email, String country) {

    /**
     * The same, looked through.
     *
     * @throws RuleBroken when something is missing or cannot be
     */
    public SignUpData checked() {
        return new SignUpData(
                Rules.needed("company", company, 120),
                Rules.needed("name", name, 120),
                Rules.needed("email", Rules.email("email", email), 254).toLowerCase(Locale.ROOT),
                Rules.country("country", Rules.needed("country", country, 2)));
    }
}
