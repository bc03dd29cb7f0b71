package org.batoncrm.web.opportunity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.lead.LeadService;
import org.batoncrm.lead.LeadView;
import org.batoncrm.opportunity.OpportunityData;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.web.process.RecordPages;
import org.batoncrm.webkit.page.EditForm;
import org.batoncrm.webkit.page.Ids;
import org.batoncrm.webkit.page.Parameters;

/** Opens an opportunity with a lead, or edits one. */
@Named
@ViewScoped
public class OpportunityForm extends EditForm<OpportunityData> {

    private static final long serialVersionUID = 1L;

    /** How many days ahead a new opportunity is expected to close, until the member says better. */
    private static final int USUAL_DAYS_TO_CLOSE = 30;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private LeadService leads;

    @Inject
    private TenantService tenants;

    private UUID leadId;
    private String company;
    private String title;
    private BigDecimal amount;
    private String currency;
    private LocalDate expectedClose;
    private String description;

    /** A new opportunity starts with what is known about the lead. */
    @Override
    protected OpportunityData blank() {
        leadId = Ids.parse(Parameters.get("leadId"));
        LeadView lead = leads.get(leadId);
        company = lead.data().company();
        TenantSettings settings = tenants.settings();
        return new OpportunityData(
                company,
                null,
                settings.currency(),
                settings.dayOf(Instant.now()).plusDays(USUAL_DAYS_TO_CLOSE),
                lead.data().interest());
    }

    @Override
    protected OpportunityData stored(UUID id) {
        var opportunity = opportunities.get(id);
        company = opportunity.company();
        return opportunity.data();
    }

    @Override
    protected void show(OpportunityData data) {
        title = data.title();
        amount = data.amount();
        currency = data.currency();
        expectedClose = data.expectedClose();
        description = data.description();
    }

    @Override
    protected OpportunityData entered() {
        return new OpportunityData(title, amount, currency, expectedClose, description);
    }

    @Override
    protected UUID create(OpportunityData entered) {
        return opportunities.open(leadId, entered);
    }

    @Override
    protected void update(UUID id, OpportunityData seen, OpportunityData entered) {
        opportunities.edit(id, seen, entered);
    }

    @Override
    protected String pageOf(UUID id) {
        return RecordPages.of(RecordType.OPPORTUNITY, id);
    }

    public String getCompany() {
        return company;
    }

    public UUID getLeadId() {
        return leadId;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public LocalDate getExpectedClose() {
        return expectedClose;
    }

    public void setExpectedClose(LocalDate expectedClose) {
        this.expectedClose = expectedClose;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
