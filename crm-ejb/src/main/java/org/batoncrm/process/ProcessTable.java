package org.batoncrm.process;

import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;
import static org.batoncrm.process.Move.*;
import static org.batoncrm.process.Need.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.identity.Role;

/**
 * The only truth about the process: which move takes which record from where to where, by whom, and what it needs.
 * What is not listed here is refused.
 */
public final class ProcessTable {

    private static final Set<Role> SALES = Set.of(SALES_MANAGER);
    private static final Set<Role> SALES_OR_ADMIN = Set.of(SALES_MANAGER, TENANT_ADMIN);
    private static final Set<Role> OPERATORS = Set.of(OPERATIONS);

    /** Made by no member: it comes with another move or with the clock. */
    private static final Set<Role> FOLLOWS = Set.of();

    private static final List<Transition> TRANSITIONS = new ArrayList<>();

    static {
        // The order of a state's moves is the order of its buttons.
        move(LeadState.NEW, QUALIFY, LeadState.QUALIFIED, SALES, LEAD_TYPE);
        move(LeadState.NEW, NURTURE, LeadState.NURTURING, SALES, NOTHING);
        move(LeadState.NEW, DISQUALIFY, LeadState.DISQUALIFIED, SALES, REASON);
        move(LeadState.NEW, CONVERT, LeadState.CONVERTED, FOLLOWS, NOTHING);
        move(LeadState.NURTURING, QUALIFY, LeadState.QUALIFIED, SALES, LEAD_TYPE);
        move(LeadState.NURTURING, DISQUALIFY, LeadState.DISQUALIFIED, SALES, REASON);
        move(LeadState.NURTURING, CONVERT, LeadState.CONVERTED, FOLLOWS, NOTHING);
        move(LeadState.QUALIFIED, CONVERT, LeadState.CONVERTED, FOLLOWS, NOTHING);
        move(LeadState.QUALIFIED, NURTURE, LeadState.NURTURING, SALES, NOTHING);
        move(LeadState.QUALIFIED, DISQUALIFY, LeadState.DISQUALIFIED, SALES, REASON);
        move(LeadState.DISQUALIFIED, REOPEN, LeadState.NEW, SALES, NOTHING);
        move(LeadState.DISQUALIFIED, CONVERT, LeadState.CONVERTED, FOLLOWS, NOTHING);

        move(OpportunityState.OPEN, CONVERT, OpportunityState.CONVERTED, SALES, NOTHING);
        move(OpportunityState.OPEN, MOVE_STAGE, OpportunityState.OPEN, SALES, STAGE);
        move(OpportunityState.OPEN, LOSE, OpportunityState.LOST, SALES, REASON);
        move(OpportunityState.CONVERTED, WIN, OpportunityState.WON, FOLLOWS, NOTHING);
        move(OpportunityState.CONVERTED, LOSE, OpportunityState.LOST, FOLLOWS, REASON);
        move(OpportunityState.LOST, REOPEN, OpportunityState.OPEN, SALES, NOTHING);

        move(QuotationState.DRAFT, SEND, QuotationState.SENT, SALES, NOTHING);
        move(QuotationState.DRAFT, SUBMIT, QuotationState.APPROVAL, SALES, NOTHING);
        move(QuotationState.DRAFT, REJECT, QuotationState.REJECTED, SALES, REASON);
        move(QuotationState.APPROVAL, APPROVE, QuotationState.APPROVAL, SALES_OR_ADMIN, NOTHING);
        move(QuotationState.APPROVAL, SEND, QuotationState.SENT, SALES, NOTHING);
        move(QuotationState.APPROVAL, REVISE, QuotationState.SUPERSEDED, SALES, NOTHING);
        move(QuotationState.APPROVAL, REJECT, QuotationState.REJECTED, SALES, REASON);
        answers(QuotationState.SENT);
        answers(QuotationState.NEGOTIATION);
        move(QuotationState.EXPIRED, REVISE, QuotationState.SUPERSEDED, SALES, NOTHING);
        move(QuotationState.EXPIRED, REJECT, QuotationState.REJECTED, SALES, REASON);

        move(BookingState.CREATED, ASSIGN, BookingState.ASSIGNED, SALES, TEAM);
        move(BookingState.CREATED, CANCEL, BookingState.CANCELLED, SALES, REASON);
        move(BookingState.ASSIGNED, ACCEPT, BookingState.ACCEPTED, OPERATORS, NOTHING);
        move(BookingState.ASSIGNED, RETURN, BookingState.RETURNED, OPERATORS, REASON);
        move(BookingState.ASSIGNED, CANCEL, BookingState.CANCELLED, SALES, REASON);
        move(BookingState.RETURNED, ASSIGN, BookingState.ASSIGNED, SALES, TEAM);
        move(BookingState.RETURNED, CANCEL, BookingState.CANCELLED, SALES, REASON);
        move(BookingState.ACCEPTED, START, BookingState.IN_PROGRESS, OPERATORS, NOTHING);
        move(BookingState.ACCEPTED, CANCEL, BookingState.CANCELLED, SALES, REASON);
        move(BookingState.IN_PROGRESS, COMPLETE, BookingState.COMPLETED, OPERATORS, NOTHING);
        move(BookingState.IN_PROGRESS, CANCEL, BookingState.CANCELLED, SALES, REASON);
    }

    private ProcessTable() {}

    /** What can happen to a quotation that the customer has in hand. */
    private static void answers(QuotationState inHand) {
        move(inHand, ACCEPT, QuotationState.ACCEPTED, SALES, NOTHING);
        move(inHand, COUNTER, QuotationState.NEGOTIATION, SALES, OFFER);
        move(inHand, REVISE, QuotationState.SUPERSEDED, SALES, NOTHING);
        move(inHand, REJECT, QuotationState.REJECTED, SALES, REASON);
        move(inHand, EXPIRE, QuotationState.EXPIRED, FOLLOWS, NOTHING);
    }

    private static void move(State from, Move move, State to, Set<Role> by, Need need) {
        TRANSITIONS.add(new Transition(from, move, to, by, need));
    }

    /** Every row, in the order of the process. */
    public static List<Transition> transitions() {
        return List.copyOf(TRANSITIONS);
    }

    /** The row for this move from this state; empty when the process has none. */
    public static Optional<Transition> find(State from, Move move) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == from && row.move() == move)
                .findFirst();
    }

    /** The rows that leave this state for this actor, most wanted first. */
    public static List<Transition> open(State from, Actor actor) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == from && row.allows(actor))
                .toList();
    }

    /**
     * The row for a move that is about to be made.
     *
     * @throws MoveRefused when the process has no such move from here, or not for this actor
     */
    public static Transition require(UUID recordId, State from, Move move, Actor actor) {
        return find(from, move)
                .filter(row -> row.allows(actor))
                .orElseThrow(() -> new MoveRefused(recordId, from, move, open(from, actor)));
    }
}
