package org.batoncrm.booking;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.process.Actor;
import org.batoncrm.process.BookingState;
import org.batoncrm.process.Event;
import org.batoncrm.process.Move;
import org.batoncrm.process.ProcessRecord;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.State;
import org.batoncrm.rule.RuleBroken;

/** What an accepted quotation becomes: the promise that operations must keep. */
@Entity
@Table(name = "booking_order")
public class BookingOrder extends ProcessRecord {

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private BookingState state;

    @Column(name = "number", updatable = false)
    private String number;

    @Column(name = "quotation_id", updatable = false)
    private UUID quotationId;

    @Column(name = "customer_id", updatable = false)
    private UUID customerId;

    @Column(name = "amount", updatable = false)
    private BigDecimal amount;

    @Column(name = "currency", updatable = false)
    private String currency;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "operator_id")
    private UUID operatorId;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<BookingItem> items = new ArrayList<>();

    /** For the persistence. */
    protected BookingOrder() {}

    /** A quotation was accepted: this is what was promised. */
    public BookingOrder(String number, Promise promise, Actor actor) {
        super(actor);
        this.number = number;
        state = BookingState.CREATED;
        quotationId = promise.quotationId();
        customerId = promise.customerId();
        amount = promise.amount();
        currency = promise.currency();
        giveTo(promise.ownerId());
        for (Promise.Item item : promise.items()) {
            items.add(new BookingItem(this, items.size() + 1, item));
        }
    }

    /**
     * Hands the order over to an operation team.
     *
     * @throws RuleBroken when none was chosen
     */
    public Event assign(Team team, Actor actor) {
        if (team == null) {
            throw RuleBroken.in("team", "team.needed");
        }
        Event event = move(Move.ASSIGN, actor, null, team.name());
        teamId = team.id();
        operatorId = null;
        return event;
    }

    /** A member of the team takes the order on. */
    public Event accept(Actor actor) {
        Event event = move(Move.ACCEPT, actor);
        operatorId = actor.memberId();
        return event;
    }

    /** Somebody else of operations goes on with the order. */
    void operateBy(UUID memberId) {
        operatorId = memberId;
    }

    /** The team gives the order back to sales. */
    public Event giveBack(ReasonGiven reason, Actor actor) {
        return move(Move.RETURN, actor, reason);
    }

    public Event start(Actor actor) {
        return move(Move.START, actor);
    }

    public Event complete(Actor actor) {
        return move(Move.COMPLETE, actor);
    }

    public Event cancel(ReasonGiven reason, Actor actor) {
        return move(Move.CANCEL, actor, reason);
    }

    /** Operations moves are for the members of the team that the order is assigned to. */
    @Override
    protected Optional<RuleBroken> hindrance(Move move, Actor actor) {
        boolean ofTheTeam =
                switch (move) {
                    case ACCEPT, RETURN, START, COMPLETE -> actor.teams().contains(teamId);
                    default -> true;
                };
        return ofTheTeam ? Optional.empty() : Optional.of(RuleBroken.of("booking.otherTeam"));
    }

    public String number() {
        return number;
    }

    public UUID quotationId() {
        return quotationId;
    }

    public UUID customerId() {
        return customerId;
    }

    /** What the customer pays, taxes included. */
    public BigDecimal amount() {
        return amount;
    }

    public String currency() {
        return currency;
    }

    /** The team that the order is assigned to; null before the first assignment. */
    public UUID teamId() {
        return teamId;
    }

    /** Who of the team took the order on; null before. */
    public UUID operatorId() {
        return operatorId;
    }

    public List<Promise.Item> items() {
        return items.stream().map(BookingItem::item).toList();
    }

    @Override
    public BookingState state() {
        return state;
    }

    @Override
    protected void enter(State newState) {
        state = (BookingState) newState;
    }
}
