package org.batoncrm.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Event;
import org.batoncrm.process.Move;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.process.ProcessRecord;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.State;
import org.batoncrm.rule.RuleBroken;

/** A valid lead's deal: what it may be worth, when it may close, and how far it has come. */
@Entity
@Table(name = "opportunity")
public class Opportunity extends ProcessRecord {

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private OpportunityState state;

    @Column(name = "lead_id", updatable = false)
    private UUID leadId;

    @Column(name = "stage_id")
    private UUID stageId;

    @Column(name = "title")
    private String title;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "currency")
    private String currency;

    @Column(name = "expected_close")
    private LocalDate expectedClose;

    @Column(name = "description")
    private String description;

    /** For the persistence. */
    protected Opportunity() {}

    /** Opens a deal with a lead, in the first stage of the pipeline. */
    public Opportunity(UUID leadId, Stage first, OpportunityData data, Actor actor) {
        super(actor);
        this.leadId = leadId;
        this.stageId = first.id();
        this.state = OpportunityState.OPEN;
        take(data);
    }

    /** Takes over what a member entered. Only an open deal can be edited. */
    public void edit(OpportunityData data, Actor actor) {
        if (state != OpportunityState.OPEN) {
            throw RuleBroken.of("opportunity.closed", state.label());
        }
        take(data);
        touch(actor);
    }

    private void take(OpportunityData entered) {
        OpportunityData data = entered.checked();
        title = data.title();
        amount = data.amount();
        currency = data.currency();
        expectedClose = data.expectedClose();
        description = data.description();
    }

    /**
     * Moves the deal to a stage of the pipeline, forward or back.
     *
     * @throws RuleBroken when none was chosen
     */
    public Event moveTo(Stage stage, Actor actor) {
        if (stage == null) {
            throw RuleBroken.in("stage", "stage.needed");
        }
        Event event = move(Move.MOVE_STAGE, actor, null, stage.name());
        stageId = stage.id();
        return event;
    }

    /** The customer wants an offer: a quotation is being made. */
    public Event convert(Actor actor) {
        return move(Move.CONVERT, actor);
    }

    /** The customer accepted. */
    public Event win(Actor actor) {
        return move(Move.WIN, actor);
    }

    /** The deal will not come about. */
    public Event lose(ReasonGiven reason, Actor actor) {
        return move(Move.LOSE, actor, reason);
    }

    /** Gives a lost deal another chance. */
    public Event reopen(Actor actor) {
        return move(Move.REOPEN, actor);
    }

    public OpportunityData data() {
        return new OpportunityData(title, amount, currency, expectedClose, description);
    }

    public UUID leadId() {
        return leadId;
    }

    public UUID stageId() {
        return stageId;
    }

    @Override
    public OpportunityState state() {
        return state;
    }

    @Override
    protected void enter(State newState) {
        state = (OpportunityState) newState;
    }
}
