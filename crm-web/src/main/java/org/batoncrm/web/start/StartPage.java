package org.batoncrm.web.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.activity.ActivityRow;
import org.batoncrm.activity.ActivityService;
import org.batoncrm.booking.BookingRow;
import org.batoncrm.booking.BookingService;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.lead.LeadRow;
import org.batoncrm.lead.LeadService;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Page;
import org.batoncrm.opportunity.OpportunityRow;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.process.BookingState;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.process.QuotationState;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.quotation.QuotationRow;
import org.batoncrm.webkit.page.Answers;
import org.batoncrm.webkit.page.Ids;
import org.batoncrm.webkit.page.Parameters;
import org.batoncrm.webkit.page.PerRequest;

/** What waits for a sales manager: the first few of each kind, and how many there are. */
@Named
@RequestScoped
public class StartPage {

    private static final int FEW = 5;

    /** Tasks have no list of their own: as many as somebody can have in view. */
    private static final int TASKS = 30;

    @Inject
    private LeadService leads;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private QuotationReader quotations;

    @Inject
    private BookingService bookings;

    @Inject
    private ActivityService activities;

    @Inject
    private CallerContext callers;

    @Inject
    private Answers answers;

    /** The caller's new leads, which wait to be judged. */
    public Page<LeadRow> getNewLeads() {
        return PerRequest.once(this, "leads", () -> leads.list(mine("state", LeadState.NEW)));
    }

    /** The caller's open opportunities, the next to close first. */
    public Page<OpportunityRow> getClosing() {
        return PerRequest.once(this, "closing", () -> opportunities.list(mine("state", OpportunityState.OPEN)));
    }

    /** The caller's quotations that the customer has in hand. */
    public Page<QuotationRow> getInHand() {
        return PerRequest.once(
                this,
                "inHand",
                () -> quotations.list(mine("state", List.of(QuotationState.SENT, QuotationState.NEGOTIATION))));
    }

    /** The caller's quotations that the customer does not have yet: drafts, and what was approved. */
    public Page<QuotationRow> getUnsent() {
        return PerRequest.once(this, "unsent", () -> quotations.list(mine("unsent", true)));
    }

    /** Everybody's quotations that wait for approval. */
    public Page<QuotationRow> getApprovals() {
        return PerRequest.once(this, "approvals", () -> quotations.list(ListRequest.where("waiting", true, FEW)));
    }

    /** The caller's booking orders that wait for a team: new ones and returned ones. */
    public Page<BookingRow> getHandOvers() {
        return PerRequest.once(
                this,
                "handOvers",
                () -> bookings.list(mine("state", List.of(BookingState.CREATED, BookingState.RETURNED))));
    }

    /** The caller's open tasks, the most urgent first. */
    public List<ActivityRow> getTasks() {
        return PerRequest.once(this, "tasks", () -> activities.myTasks(TASKS));
    }

    /** Ticks off the task whose button was pressed. The list may have changed since it was drawn: its place says nothing. */
    public String done() {
        return answers.done(() -> activities.done(Ids.parse(Parameters.get("task"))))
                ? "/index.xhtml?faces-redirect=true"
                : null;
    }

    /** Whether nobody in the company has captured a lead yet: nothing can wait for anybody then. */
    public boolean isBeginning() {
        return getNewLeads().total() == 0
                && getClosing().total() == 0
                && PerRequest.once(this, "ever", () -> leads.list(ListRequest.search(null, 1)))
                                .total()
                        == 0;
    }

    private ListRequest mine(String filter, Object value) {
        UUID me = callers.require().memberId();
        return new ListRequest(null, Map.of(filter, value, "owner", me), null, false, 0, FEW);
    }
}
