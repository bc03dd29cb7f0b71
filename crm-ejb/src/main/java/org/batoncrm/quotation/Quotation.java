package org.batoncrm.quotation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.money.Money;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Event;
import org.batoncrm.process.Move;
import org.batoncrm.process.ProcessRecord;
import org.batoncrm.process.QuotationState;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.State;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/** One version of a quotation: priced lines, taxes, currency and validity. What was sent never changes. */
@Entity
@Table(name = "quotation")
public class Quotation extends ProcessRecord {

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private QuotationState state;

    @Column(name = "opportunity_id", updatable = false)
    private UUID opportunityId;

    @Column(name = "number", updatable = false)
    private String number;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "currency")
    private String currency;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "terms")
    private String terms;

    @Column(name = "net")
    private BigDecimal net;

    @Column(name = "gross")
    private BigDecimal gross;

    @Column(name = "approval_discount", updatable = false)
    private BigDecimal approvalDiscount;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "wanted_amount", updatable = false)
    private BigDecimal wantedAmount;

    @OneToMany(mappedBy = "quotation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<QuotationLine> lines = new ArrayList<>();

    /** For the persistence. */
    protected Quotation() {}

    private Quotation(
            UUID opportunityId,
            String number,
            int revision,
            BigDecimal approvalDiscount,
            BigDecimal wantedAmount,
            Actor actor) {
        super(actor);
        state = QuotationState.DRAFT;
        this.opportunityId = opportunityId;
        this.number = number;
        this.revision = revision;
        this.approvalDiscount = approvalDiscount;
        this.wantedAmount = wantedAmount;
    }

    /**
     * The first version of a quotation.
     *
     * @param approvalDiscount the discount in percent above which it needs approval, as the tenant has it now
     * @param zone where the days of its validity begin and end
     */
    public static Quotation first(
            UUID opportunityId,
            String number,
            QuotationData data,
            BigDecimal approvalDiscount,
            ZoneId zone,
            Actor actor) {
        Quotation first = new Quotation(opportunityId, number, 1, approvalDiscount, null, actor);
        first.take(data, zone);
        return first;
    }

    /**
     * The version that comes after this one, with the same lines to start from.
     *
     * @param newestValidity the last day of its validity
     * @param limit the discount in percent above which it needs approval, as the tenant has it now
     * @param wanted what the customer would pay, taxes included; null when they did not say
     * @throws RuleBroken when what they would pay is out of its range
     */
    public Quotation next(LocalDate newestValidity, BigDecimal limit, BigDecimal wanted, ZoneId zone, Actor actor) {
        Quotation next = new Quotation(opportunityId, number, revision + 1, limit, payable(wanted), actor);
        next.giveTo(ownerId());
        next.take(new QuotationData(currency, newestValidity, terms, data().lines()), zone);
        return next;
    }

    private BigDecimal payable(BigDecimal wanted) {
        return wanted == null
                ? null
                : Money.of(Rules.within("wantedAmount", wanted, "0", "999999999", 3), currency)
                        .amount();
    }

    /** Takes over what a member entered. Only a draft can be edited, and only to something that could be sent today. */
    public void edit(QuotationData data, ZoneId zone, Actor actor) {
        if (state != QuotationState.DRAFT) {
            throw RuleBroken.of("quotation.fixed", label(), state.label());
        }
        take(data, zone);
        if (over(actor)) {
            throw RuleBroken.in("validUntil", "quotation.past");
        }
        touch(actor);
    }

    private void take(QuotationData entered, ZoneId zone) {
        QuotationData data = entered.checked();
        currency = data.currency();
        validUntil = data.validUntil();
        expiresAt = validUntil.plusDays(1).atStartOfDay(zone).toInstant();
        terms = data.terms();
        while (lines.size() > data.lines().size()) {
            lines.remove(lines.size() - 1);
        }
        for (int i = 0; i < data.lines().size(); i++) {
            LineData line = data.lines().get(i);
            if (i < lines.size()) {
                lines.get(i).take(line);
            } else {
                lines.add(new QuotationLine(this, i + 1, line));
            }
        }
        Totals totals = data.totals();
        net = totals.net().amount();
        gross = totals.gross().amount();
    }

    /** Asks for approval of a discount above the tenant's limit. */
    public Event submit(Actor actor) {
        Event event = move(Move.SUBMIT, actor);
        submittedBy = actor.memberId();
        return event;
    }

    /** Approves the discount. */
    public Event approve(Actor actor) {
        Event event = move(Move.APPROVE, actor);
        approvedBy = actor.memberId();
        return event;
    }

    /** Gives the quotation to the customer. */
    public Event send(Actor actor) {
        return move(Move.SEND, actor);
    }

    /**
     * The customer answered with an offer of their own.
     *
     * @param offer what they would pay, taxes included
     * @throws RuleBroken when there is none
     */
    public Event counter(Money offer, Actor actor) {
        return move(Move.COUNTER, actor, null, Rules.needed("amount", offer).text());
    }

    /** Another version takes this one's place. */
    public Event revise(Actor actor) {
        return move(Move.REVISE, actor);
    }

    /** The customer accepted. */
    public Event accept(Actor actor) {
        return move(Move.ACCEPT, actor);
    }

    /** The negotiation ended without success. */
    public Event reject(ReasonGiven reason, Actor actor) {
        return move(Move.REJECT, actor, reason);
    }

    /** The validity ended without an answer. */
    public Event expire(Actor actor) {
        return move(Move.EXPIRE, actor);
    }

    /** Whether a line's discount is above the tenant's limit. */
    public boolean needsApproval() {
        return lines.stream().anyMatch(l -> l.data().discountPercent().compareTo(approvalDiscount) > 0);
    }

    private boolean over(Actor actor) {
        return !actor.at().isBefore(expiresAt);
    }

    @Override
    protected Optional<RuleBroken> hindrance(Move move, Actor actor) {
        return Optional.ofNullable(
                switch (move) {
                    case SUBMIT ->
                        lines.isEmpty()
                                ? RuleBroken.of("quotation.empty")
                                : needsApproval()
                                        ? null
                                        : RuleBroken.of("quotation.noApprovalNeeded", approvalDiscount);
                    case APPROVE ->
                        approvedBy != null
                                ? RuleBroken.of("quotation.approvedAlready")
                                : submittedBy.equals(actor.memberId()) ? RuleBroken.of("quotation.fourEyes") : null;
                    case SEND ->
                        lines.isEmpty()
                                ? RuleBroken.of("quotation.empty")
                                : needsApproval() && approvedBy == null
                                        ? RuleBroken.of("quotation.needsApproval", approvalDiscount)
                                        : over(actor) ? RuleBroken.of("quotation.over", validUntil.toString()) : null;
                    case ACCEPT, COUNTER -> over(actor) ? RuleBroken.of("quotation.over", validUntil.toString()) : null;
                    case EXPIRE -> over(actor) ? null : RuleBroken.of("quotation.stillValid", validUntil.toString());
                    default -> null;
                });
    }

    public QuotationData data() {
        return new QuotationData(
                currency,
                validUntil,
                terms,
                lines.stream().map(QuotationLine::data).toList());
    }

    /** How people name this version, for example {@code Q-2026-00042 v2}. */
    public String label() {
        return number + " v" + revision;
    }

    public String number() {
        return number;
    }

    /** Which version it is; the first is 1. */
    public int revision() {
        return revision;
    }

    public UUID opportunityId() {
        return opportunityId;
    }

    /** Who approved the discount; null while nobody did. */
    public UUID approvedBy() {
        return approvedBy;
    }

    /** What the customer would pay, taxes included, when this version answers a counter-offer; else null. */
    public BigDecimal wantedAmount() {
        return wantedAmount;
    }

    /** What the customer pays, taxes included. */
    public BigDecimal gross() {
        return gross;
    }

    public String currency() {
        return currency;
    }

    @Override
    public QuotationState state() {
        return state;
    }

    @Override
    protected void enter(State newState) {
        state = (QuotationState) newState;
    }
}
