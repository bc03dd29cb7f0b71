package org.batoncrm.web.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.batoncrm.booking.BookingService;
import org.batoncrm.lead.LeadService;
import org.batoncrm.negotiation.NegotiationService;
import org.batoncrm.negotiation.OfferData;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.process.Move;
import org.batoncrm.process.RecordType;
import org.batoncrm.quotation.QuotationService;

/** Hands a move that a member chose to the service that makes it. Answers with the page to go to. */
@ApplicationScoped
public class MoveMaker {

    @Inject
    private LeadService leads;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private QuotationService quotations;

    @Inject
    private NegotiationService negotiations;

    @Inject
    private BookingService bookings;

    /** Makes the move; the answer is the page of the record that it is about from now on. */
    public String make(RecordType type, UUID id, Move move, MoveInput input) {
        return switch (type) {
            case LEAD -> lead(id, move, input);
            case OPPORTUNITY -> opportunity(id, move, input);
            case QUOTATION -> quotation(id, move, input);
            case BOOKING_ORDER -> booking(id, move, input);
            default -> throw impossible(type, move);
        };
    }

    private String lead(UUID id, Move move, MoveInput input) {
        switch (move) {
            case NURTURE -> leads.nurture(id);
            case QUALIFY -> leads.qualify(id, input.getLeadType());
            case DISQUALIFY -> leads.disqualify(id, input.reason());
            case REOPEN -> leads.reopen(id);
            default -> throw impossible(RecordType.LEAD, move);
        }
        return RecordPages.of(RecordType.LEAD, id);
    }

    private String opportunity(UUID id, Move move, MoveInput input) {
        switch (move) {
            case MOVE_STAGE -> opportunities.moveTo(id, input.getStageId());
            case LOSE -> opportunities.lose(id, input.reason());
            case REOPEN -> opportunities.reopen(id);
            case CONVERT -> {
                return RecordPages.of(RecordType.QUOTATION, quotations.quote(id));
            }
            default -> throw impossible(RecordType.OPPORTUNITY, move);
        }
        return RecordPages.of(RecordType.OPPORTUNITY, id);
    }

    private String quotation(UUID id, Move move, MoveInput input) {
        switch (move) {
            case SUBMIT -> quotations.submit(id);
            case APPROVE -> quotations.approve(id);
            case SEND -> quotations.send(id);
            case COUNTER -> negotiations.counter(id, new OfferData(input.getAmount(), input.getMessage()));
            case ACCEPT -> quotations.accept(id);
            case REJECT -> quotations.reject(id, input.reason());
            case REVISE -> {
                return RecordPages.of(RecordType.QUOTATION, quotations.revise(id, null));
            }
            default -> throw impossible(RecordType.QUOTATION, move);
        }
        return RecordPages.of(RecordType.QUOTATION, id);
    }

    private String booking(UUID id, Move move, MoveInput input) {
        switch (move) {
            case ASSIGN -> bookings.assign(id, input.getTeamId());
            case ACCEPT -> bookings.accept(id);
            case RETURN -> bookings.giveBack(id, input.reason());
            case START -> bookings.start(id);
            case COMPLETE -> bookings.complete(id);
            case CANCEL -> bookings.cancel(id, input.reason());
            default -> throw impossible(RecordType.BOOKING_ORDER, move);
        }
        return RecordPages.of(RecordType.BOOKING_ORDER, id);
    }

    private static IllegalArgumentException impossible(RecordType type, Move move) {
        return new IllegalArgumentException("No member makes the move " + move + " on a " + type);
    }
}
