package org.batoncrm.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.lead.LeadRow;
import org.batoncrm.lead.LeadService;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.lead.LeadType;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Page;
import org.batoncrm.process.LeadState;
import org.batoncrm.webkit.page.ListPage;

/** The list of leads. */
@Named
@RequestScoped
public class LeadList extends ListPage<LeadRow> {

    @Inject
    private LeadService leads;

    @Inject
    private CallerContext callers;

    @Override
    protected Page<LeadRow> load(ListRequest request) {
        return leads.list(request);
    }

    @Override
    protected String ownOrder() {
        return "-createdAt";
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new HashMap<>();
        filters.put("state", constants("status", LeadState.class));
        filters.put("type", constant("type", LeadType.class));
        filters.put("source", constant("source", LeadSource.class));
        filters.put("owner", "me".equals(get("owner")) ? callers.require().memberId() : null);
        return filters;
    }

    public LeadState[] getStates() {
        return LeadState.values();
    }

    public LeadType[] getTypes() {
        return LeadType.values();
    }

    public LeadSource[] getSources() {
        return LeadSource.values();
    }
}
