package org.batoncrm.signup;

import java.util.UUID;
import org.batoncrm.company.FirstDay;
import org.batoncrm.platform.NewTenant;
import org.batoncrm.tenancy.Plan;

/**
 * A company that wants to come, and who comes first.
 *
 * @param alias its alias; null before the link was followed
 */
public record SignUpOrder(UUID id, String company, String name, String email, String country, String alias) {

    /** What the tenant is on its first day: a trial. */
    public NewTenant tenant() {
        return new NewTenant(alias, Plan.TRIAL, FirstDay.settings(company, country), country);
    }
}
