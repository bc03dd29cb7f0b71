package org.batoncrm.web.process;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batoncrm.opportunity.StageRow;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.process.BookingState;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.HistoryLine;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.process.QuotationState;
import org.batoncrm.process.RecordType;
import org.batoncrm.process.Standing;
import org.batoncrm.process.State;
import org.batoncrm.webkit.page.Names;
import org.batoncrm.webkit.page.PerRequest;

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

    @Inject
    private EventLog log;

    /** The way of any record but an open opportunity. */
    public List<Step> steps(Standing standing) {
        return PerRequest.once(this, "steps." + standing.id(), () -> stepsOf(standing));
    }

    private List<Step> stepsOf(Standing standing) {
        State state = standing.state();
        List<State> way = isOver(state) ? travelled(standing) : ahead(state);
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

    /** Whether the process goes no further from here. */
    private static boolean isOver(State state) {
        return ended(state)
                || List.of(LeadState.CONVERTED, OpportunityState.WON, QuotationState.ACCEPTED, BookingState.COMPLETED)
                        .contains(state);
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

    /** The states that a record came through, as its history tells, and where that led. */
    private List<State> travelled(Standing standing) {
        Set<String> left = log.historyOf(standing.type(), standing.id()).stream()
                .map(HistoryLine::fromState)
                .collect(Collectors.toSet());
        return Stream.concat(
                        usual(standing.type()).stream().filter(state -> left.contains(state.name())),
                        Stream.of(standing.state()))
                .toList();
    }

    /** The states of the process in their order, detours included. */
    private static List<State> usual(RecordType type) {
        return switch (type) {
            case LEAD -> List.of(LeadState.NEW, LeadState.NURTURING, LeadState.QUALIFIED);
            case OPPORTUNITY -> List.of(OpportunityState.OPEN, OpportunityState.CONVERTED);
            case QUOTATION ->
                List.of(QuotationState.DRAFT, QuotationState.APPROVAL, QuotationState.SENT, QuotationState.NEGOTIATION);
            case BOOKING_ORDER ->
                List.of(BookingState.CREATED, BookingState.ASSIGNED, BookingState.ACCEPTED, BookingState.IN_PROGRESS);
            default -> List.of();
        };
    }

    /** The states that a record comes through when all goes well from here on. */
    private static List<State> ahead(State state) {
        if (state instanceof LeadState) {
            // Nurturing is a detour: it is shown as long as a lead can still take it
            return state == LeadState.QUALIFIED
                    ? List.of(LeadState.NEW, LeadState.QUALIFIED, LeadState.CONVERTED)
                    : List.of(LeadState.NEW, LeadState.NURTURING, LeadState.QUALIFIED, LeadState.CONVERTED);
        }
        if (state instanceof OpportunityState) {
            return List.of(OpportunityState.OPEN, OpportunityState.CONVERTED, OpportunityState.WON);
        }
        if (state instanceof QuotationState) {
            return Stream.of(
                            QuotationState.DRAFT,
                            QuotationState.APPROVAL,
                            QuotationState.SENT,
                            QuotationState.NEGOTIATION,
                            QuotationState.ACCEPTED)
                    .filter(step -> step != QuotationState.APPROVAL || step == state)
                    .map(State.class::cast)
                    .toList();
        }
        return Stream.of(
                        BookingState.CREATED,
                        BookingState.RETURNED,
                        BookingState.ASSIGNED,
                        BookingState.ACCEPTED,
                        BookingState.IN_PROGRESS,
                        BookingState.COMPLETED)
                .filter(step -> step != BookingState.RETURNED || step == state)
                .map(State.class::cast)
                .toList();
    }
}
