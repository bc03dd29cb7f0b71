package org.batoncrm.admin.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Page;
import org.batoncrm.platform.TenantRegister;
import org.batoncrm.platform.TenantRow;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.QuotaUse;
import org.batoncrm.tenancy.TenantState;
import org.batoncrm.webkit.page.ListPage;

/** The list of tenants. */
@Named
@RequestScoped
public class TenantList extends ListPage<TenantRow> {

    @Inject
    private TenantRegister tenants;

    @Override
    protected Page<TenantRow> load(ListRequest request) {
        return tenants.list(request);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new HashMap<>();
        filters.put("state", constant("status", TenantState.class));
        filters.put("plan", constant("plan", Plan.class));
        return filters;
    }

    public TenantState[] getStates() {
        return TenantState.values();
    }

    public Plan[] getPlans() {
        return Plan.values();
    }

    /** A number of bytes as people read it. */
    public String size(long bytes) {
        return QuotaUse.size(bytes);
    }
}
