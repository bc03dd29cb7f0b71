package org.batoncrm.web.opportunity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Page;
import org.batoncrm.opportunity.OpportunityRow;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.opportunity.StageRow;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.webkit.page.ListPage;

/** The list of opportunities. */
@Named
@RequestScoped
public class OpportunityList extends ListPage<OpportunityRow> {

    @Inject
    private OpportunityService opportunities;

    @Inject
    private StageService stages;

    @Inject
    private CallerContext callers;

    @Override
    protected Page<OpportunityRow> load(ListRequest request) {
        return opportunities.list(request);
    }

    @Override
    protected String ownOrder() {
        return OpportunityState.OPEN.name().equals(get("status")) ? "expectedClose" : "-expectedClose";
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new HashMap<>();
        filters.put("state", constants("status", OpportunityState.class));
        filters.put("stage", stageId());
        filters.put("owner", "me".equals(get("owner")) ? callers.require().memberId() : null);
        return filters;
    }

    private UUID stageId() {
        return getStages().stream()
                .map(StageRow::id)
                .filter(id -> id.toString().equals(get("stage")))
                .findFirst()
                .orElse(null);
    }

    public List<StageRow> getStages() {
        return stages.all();
    }

    public OpportunityState[] getStates() {
        return OpportunityState.values();
    }
}
