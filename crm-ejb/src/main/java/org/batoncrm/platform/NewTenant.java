package org.batoncrm.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.batoncrm.company.Letterhead;
import org.batoncrm.opportunity.UsualStages;
import org.batoncrm.process.UsualReasons;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.Tenant;
import org.batoncrm.tenancy.TenantOwned;
import org.batoncrm.tenancy.TenantSettings;

/**
 * What a tenant is on its first day. Sign-up, operators and the demo all make theirs from this.
 *
 * @param country where the company is; null when nobody said
 */
public record NewTenant(String alias, Plan plan, TenantSettings settings, String country) {

    /** One of which nobody said where it is. */
    public NewTenant(String alias, Plan plan, TenantSettings settings) {
        this(alias, plan, settings, null);
    }

    /**
     * Its row in the list of tenants: stored before anything else of it.
     *
     * @param id the id of the tenant's organization
     */
    public Tenant row(UUID id, Instant createdAt) {
        return new Tenant(id, alias, plan, settings, createdAt);
    }

    /** The lists that its members work with, in their language, until its admin knows better. */
    public List<TenantOwned> lists() {
        return settings.language().speaking(() -> {
            List<TenantOwned> lists = new ArrayList<>();
            lists.addAll(UsualStages.inOrder());
            lists.addAll(UsualReasons.inOrder());
            return lists;
        });
    }

    /** What its documents begin with. */
    public Letterhead letterhead(UUID id) {
        return new Letterhead(id, country);
    }
}
