package org.batoncrm.web.lead;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.lead.LeadService;
import org.batoncrm.lead.LeadView;
import org.batoncrm.list.ListRequest;
import org.batoncrm.opportunity.OpportunityRow;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.webkit.page.PerRequest;
import org.batoncrm.webkit.page.RecordPage;

/** The page of one lead. */
@Named
@ViewScoped
public class LeadPage extends RecordPage<LeadView> {

    private static final long serialVersionUID = 1L;

    @Inject
    private LeadService leads;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private CustomerService customers;

    @Override
    protected LeadView load(UUID id) {
        return leads.get(id);
    }

    /** The deals that were opened with this lead. */
    public List<OpportunityRow> getOpportunities() {
        return PerRequest.once(this, "opportunities", () -> opportunities
                .list(ListRequest.where("lead", getRecord().id(), ListRequest.LARGEST))
                .rows());
    }

    /** The customer that the lead has become; null while it has not. */
    public UUID getCustomerId() {
        return customers.ofLead(getRecord().id()).orElse(null);
    }
}
