package org.batoncrm.web.process;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.batoncrm.opportunity.StageRow;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.process.BookingState;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.process.QuotationState;
import org.batoncrm.process.Standing;
import org.batoncrm.process.State;
import org.batoncrm.webkit.page.Names;

/** The way of a record through its part of the process: what is done, where it stands, what is ahead. */
@Named
@RequestScoped
public class ProcessBar {

    /**
     * One step of the way.
     *
     * @param status done, current, todo, or ended where the way stopped
     */
    public record Step(String label, String status) {}

    @Inject
    private StageService stages;

    @Inject
    private Names names;

    /** The way of any record but an open opportunity. */
    public List<Step> steps(State state) {
        List<State> way = way(state);
        int here = way.indexOf(state);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            boolean last = i == way.size() - 1;
            String status = i < here || (i == here && last) ? "done" : i == here ? "current" : "todo";
            steps.add(new Step(way.get(i).label(), ended(way.get(i)) ? "ended" : status));
        }
        return steps;
    }

    /** The way of an open opportunity, through the stages of the tenant's pipeline. */
    public List<Step> stages(UUID current) {
        List<Step> steps = new ArrayList<>();
        boolean passed = true;
        for (StageRow stage : stages.all()) {
            boolean here = stage.id().equals(current);
            if (stage.retired() && !here) {
                continue;
            }
            steps.add(new Step(stage.name(), here ? "current" : passed ? "done" : "todo"));
            passed = passed && !here;
        }
        steps.add(new Step(OpportunityState.CONVERTED.label(), "todo"));
        steps.add(new Step(OpportunityState.WON.label(), "todo"));
        return steps;
    }

    /** How the process ended for a record, and why; empty while it goes on. */
    public String ended(Standing standing) {
        if (!ended(standing.state())) {
            return "";
        }
        String reason = reason(standing);
        return standing.state().label() + (reason.isEmpty() ? "" : " \u2013 " + reason);
    }

    /** Why a record came to stand where it stands; empty where no reason was given. */
    public String reason(Standing standing) {
        String label = names.reason(standing.reasonId());
        return standing.reasonText() == null ? label : label + ": " + standing.reasonText();
    }

    private static boolean ended(State state) {
        return List.of(
                        LeadState.DISQUALIFIED,
                        OpportunityState.LOST,
                        QuotationState.REJECTED,
                        QuotationState.EXPIRED,
                        QuotationState.SUPERSEDED,
                        BookingState.CANCELLED)
                .contains(state);
    }

    /** The states that a record comes through when all goes well, or up to where it ended. */
    private static List<State> way(State state) {
        if (state instanceof LeadState lead) {
            return leadWay(lead);
        }
        if (state instanceof OpportunityState) {
            return state == OpportunityState.LOST
                    ? List.of(OpportunityState.OPEN, state)
                    : List.of(OpportunityState.OPEN, OpportunityState.CONVERTED, OpportunityState.WON);
        }
        if (state instanceof QuotationState) {
            return quotationWay((QuotationState) state);
        }
        return bookingWay((BookingState) state);
    }

    /** Nurturing is a detour: it is shown as long as a lead can still take it. */
    private static List<State> leadWay(LeadState state) {
        return switch (state) {
            case DISQUALIFIED -> List.of(LeadState.NEW, state);
            case NEW, NURTURING ->
                List.of(LeadState.NEW, LeadState.NURTURING, LeadState.QUALIFIED, LeadState.CONVERTED);
            case QUALIFIED, CONVERTED -> List.of(LeadState.NEW, LeadState.QUALIFIED, LeadState.CONVERTED);
        };
    }

    private static List<State> quotationWay(QuotationState state) {
        return switch (state) {
            case APPROVAL ->
                List.of(
                        QuotationState.DRAFT,
                        QuotationState.APPROVAL,
                        QuotationState.SENT,
                        QuotationState.NEGOTIATION,
                        QuotationState.ACCEPTED);
            case ACCEPTED -> List.of(QuotationState.DRAFT, QuotationState.SENT, QuotationState.ACCEPTED);
            case REJECTED, EXPIRED, SUPERSEDED -> List.of(QuotationState.DRAFT, state);
            default ->
                List.of(QuotationState.DRAFT, QuotationState.SENT, QuotationState.NEGOTIATION, QuotationState.ACCEPTED);
        };
    }

    private static List<State> bookingWay(BookingState state) {
        return switch (state) {
            case CANCELLED -> List.of(BookingState.CREATED, state);
            case RETURNED ->
                List.of(
                        BookingState.CREATED,
                        BookingState.RETURNED,
                        BookingState.ASSIGNED,
                        BookingState.ACCEPTED,
                        BookingState.COMPLETED);
            default ->
                List.of(
                        BookingState.CREATED,
                        BookingState.ASSIGNED,
                        BookingState.ACCEPTED,
                        BookingState.IN_PROGRESS,
                        BookingState.COMPLETED);
        };
    }
}
