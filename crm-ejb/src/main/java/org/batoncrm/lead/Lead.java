package org.batoncrm.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Event;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.Move;
import org.batoncrm.process.ProcessRecord;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.State;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.text.Texts;

/** Somebody who showed interest: contact details, interest, source and potential fit. */
@Entity
@Table(name = "lead")
public class Lead extends ProcessRecord {

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private LeadState state;

    @Column(name = "company")
    private String company;

    @Column(name = "contact")
    private String contact;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "country")
    private String country;

    @Column(name = "interest")
    private String interest;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private LeadSource source;

    @Enumerated(EnumType.STRING)
    @Column(name = "fit")
    private LeadFit fit;

    @Enumerated(EnumType.STRING)
    @Column(name = "lead_type")
    private LeadType type;

    /** For the persistence. */
    protected Lead() {}

    /** Somebody showed interest. */
    public Lead(LeadData data, Actor actor) {
        super(actor);
        state = LeadState.NEW;
        take(data);
    }

    /** Takes over what a member entered. */
    public void edit(LeadData data, Actor actor) {
        take(data);
        touch(actor);
    }

    private void take(LeadData entered) {
        LeadData data = entered.checked();
        company = data.company();
        contact = data.contact();
        email = data.email();
        phone = data.phone();
        country = data.country();
        interest = data.interest();
        source = data.source();
        fit = data.fit();
    }

    /** Keeps in touch until the lead is ready to buy. */
    public Event nurture(Actor actor) {
        return move(Move.NURTURE, actor);
    }

    /** Judges the lead valid, and of which type. */
    public Event qualify(LeadType judgedType, Actor actor) {
        if (judgedType == null) {
            throw RuleBroken.in("leadType", "leadType.needed");
        }
        Event event = move(Move.QUALIFY, actor, null, Texts.constant(judgedType));
        type = judgedType;
        return event;
    }

    /** Judges the lead not valid. */
    public Event disqualify(ReasonGiven reason, Actor actor) {
        return move(Move.DISQUALIFY, actor, reason);
    }

    /** Gives a disqualified lead another chance. */
    public Event reopen(Actor actor) {
        Event event = move(Move.REOPEN, actor);
        type = null;
        return event;
    }

    /** The lead became a customer: a quotation was accepted. */
    public Event convert(Actor actor) {
        return move(Move.CONVERT, actor);
    }

    /** Whether a deal can be opened with them: they are judged valid, or are a customer already. */
    public boolean readyForOpportunity() {
        return state == LeadState.QUALIFIED || state == LeadState.CONVERTED;
    }

    /** What is known about the lead. */
    public LeadData data() {
        return new LeadData(company, contact, email, phone, country, interest, source, fit);
    }

    /** The type; null while the lead is unclassified. */
    public LeadType type() {
        return type;
    }

    @Override
    public LeadState state() {
        return state;
    }

    @Override
    protected void enter(State newState) {
        state = (LeadState) newState;
    }
}
