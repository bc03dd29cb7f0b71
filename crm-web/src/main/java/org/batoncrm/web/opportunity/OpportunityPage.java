package org.batoncrm.web.opportunity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.batoncrm.list.ListRequest;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.opportunity.OpportunityView;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.quotation.QuotationRow;
import org.batoncrm.webkit.page.PerRequest;
import org.batoncrm.webkit.page.RecordPage;

/** The page of one opportunity. */
@Named
@ViewScoped
public class OpportunityPage extends RecordPage<OpportunityView> {

    private static final long serialVersionUID = 1L;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private QuotationReader quotations;

    @Override
    protected OpportunityView load(UUID id) {
        return opportunities.get(id);
    }

    /** Every version of every quotation that was made for this deal, newest first. */
    public List<QuotationRow> getQuotations() {
        return PerRequest.once(this, "quotations", () -> quotations
                .list(ListRequest.where("opportunity", getRecord().id(), ListRequest.LARGEST))
                .rows());
    }
}
