package org.batoncrm.web.quotation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Page;
import org.batoncrm.process.QuotationState;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.quotation.QuotationRow;
import org.batoncrm.webkit.page.ListPage;

/** The list of quotations. Superseded versions are left out unless they are asked for. */
@Named
@RequestScoped
public class QuotationList extends ListPage<QuotationRow> {

    private static final List<QuotationState> ALIVE = Arrays.stream(QuotationState.values())
            .filter(state -> state != QuotationState.SUPERSEDED)
            .toList();

    @Inject
    private QuotationReader quotations;

    @Inject
    private CallerContext callers;

    @Override
    protected Page<QuotationRow> load(ListRequest request) {
        return quotations.list(request);
    }

    @Override
    protected String ownOrder() {
        return "-number";
    }

    @Override
    protected Map<String, Object> filters() {
        List<QuotationState> states = constants("status", QuotationState.class);
        Map<String, Object> filters = new HashMap<>();
        filters.put("state", states == null ? ALIVE : states);
        filters.put("owner", "me".equals(get("owner")) ? callers.require().memberId() : null);
        return filters;
    }

    public QuotationState[] getStates() {
        return QuotationState.values();
    }
}
