package org.batoncrm.quotation;

import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.batoncrm.booking.BookingService;
import org.batoncrm.booking.Promise;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.money.Money;
import org.batoncrm.numbering.DocumentNumbers;
import org.batoncrm.opportunity.Opportunity;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Actors;
import org.batoncrm.process.Event;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.Move;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.process.QuotationState;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.tenancy.Unknown;

/** Makes quotations out of opportunities, and brings them to an end: a booking order, or a reason why not. */
@Stateless
@InTenant(SALES_MANAGER)
public class QuotationService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    @Inject
    private ReasonService reasons;

    @Inject
    private TenantService tenants;

    @Inject
    private DocumentNumbers numbers;

    @Inject
    private CustomerService customers;

    @Inject
    private BookingService bookings;

    @Inject
    private Actors actors;

    /** Converts an opportunity into a quotation, which starts with one line: what the opportunity is about. */
    public UUID quote(UUID opportunityId) {
        Opportunity opportunity = Unknown.unlessLocked(em, Opportunity.class, opportunityId);
        Actor actor = actors.now();
        log.append(opportunity.convert(actor));
        TenantSettings settings = tenants.settings();
        var deal = opportunity.data();
        LineData line =
                new LineData(deal.title(), BigDecimal.ONE, null, deal.amount(), BigDecimal.ZERO, settings.taxPercent());
        QuotationData data = new QuotationData(
                deal.currency(), settings.dayOf(actor.at()).plusDays(settings.validityDays()), null, List.of(line));
        Quotation quotation = Quotation.first(
                opportunityId,
                numbers.next(DocumentNumbers.Kind.QUOTATION, actor.at()),
                data,
                settings.approvalDiscount(),
                settings.zoneId(),
                actor);
        em.persist(quotation);
        log.append(quotation.created(actor));
        return quotation.id();
    }

    /**
     * Stores what a member entered into a draft.
     *
     * @param seen what the member started from
     * @throws EditConflict when somebody else changed the draft meanwhile
     */
    public void edit(UUID id, QuotationData seen, QuotationData entered) {
        Quotation quotation = Unknown.unlessLocked(em, Quotation.class, id);
        EditConflict.check(seen, quotation.data(), quotation.updatedBy(), quotation.updatedAt());
        QuotationData before = quotation.data();
        quotation.edit(entered, tenants.settings().zoneId(), actors.now());
        log.noteChange(RecordType.QUOTATION, id, before, quotation.data());
    }

    public void submit(UUID id) {
        move(id, Quotation::submit);
    }

    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public void approve(UUID id) {
        move(id, Quotation::approve);
    }

    public void send(UUID id) {
        move(id, Quotation::send);
    }

    /**
     * Notes that the customer answered with an offer of their own.
     *
     * @param offer what they would pay, taxes included
     */
    public void counter(UUID id, Money offer) {
        move(id, (quotation, actor) -> quotation.counter(offer, actor));
    }

    /**
     * Makes the next version, a draft that starts with the same lines.
     *
     * @param wanted what the customer would pay, taxes included; null when they did not say
     */
    public UUID revise(UUID id, BigDecimal wanted) {
        Quotation quotation = Unknown.unlessLocked(em, Quotation.class, id);
        Actor actor = actors.now();
        log.append(quotation.revise(actor));
        TenantSettings settings = tenants.settings();
        Quotation next = quotation.next(
                settings.dayOf(actor.at()).plusDays(settings.validityDays()),
                settings.approvalDiscount(),
                wanted,
                settings.zoneId(),
                actor);
        em.persist(next);
        log.append(next.created(actor));
        return next.id();
    }

    /**
     * The customer accepts: the opportunity is won, the lead becomes a customer, and a booking order is written. Asked
     * again, it answers with the same booking order.
     */
    public UUID accept(UUID id) {
        Quotation quotation = Unknown.unlessLocked(em, Quotation.class, id);
        if (quotation.state() == QuotationState.ACCEPTED) {
            return bookings.ofQuotation(id).orElseThrow();
        }
        Actor actor = actors.now();
        log.append(quotation.accept(actor));
        Opportunity opportunity = Unknown.unlessLocked(em, Opportunity.class, quotation.opportunityId());
        log.append(opportunity.win(actor.following()));
        UUID customerId = customers.become(opportunity.leadId(), actor);
        List<Promise.Item> items = quotation.data().lines().stream()
                .map(line -> new Promise.Item(line.description(), line.quantity(), line.unit()))
                .toList();
        return bookings.book(
                new Promise(id, customerId, quotation.ownerId(), quotation.gross(), quotation.currency(), items),
                actor);
    }

    /** The negotiation ended without success; with it the opportunity is lost, for the same reason. */
    public void reject(UUID id, ReasonGiven reason) {
        reasons.check(ReasonKind.REJECT_QUOTATION, reason);
        Quotation quotation = Unknown.unlessLocked(em, Quotation.class, id);
        Actor actor = actors.now();
        log.append(quotation.reject(reason, actor));
        Opportunity opportunity = Unknown.unlessLocked(em, Opportunity.class, quotation.opportunityId());
        if (opportunity.state() == OpportunityState.CONVERTED) {
            log.append(opportunity.lose(reason, actor.following()));
        }
    }

    /** Ends the quotations whose validity is over. Returns how many. */
    public int expireOverdue() {
        Actor clock = Actor.clock(Instant.now());
        List<UUID> overdue = em.createQuery(
                        "select q.id from Quotation q where q.expiresAt <= :now and q.state in :inHand", UUID.class)
                .setParameter("now", clock.at())
                .setParameter("inHand", List.of(QuotationState.SENT, QuotationState.NEGOTIATION))
                .getResultList();
        int expired = 0;
        for (UUID id : overdue) {
            Quotation quotation = Unknown.unlessLocked(em, Quotation.class, id);
            // Another node, or the customer's answer, may have been first
            if (quotation.standing(clock).can(Move.EXPIRE)) {
                log.append(quotation.expire(clock));
                expired++;
            }
        }
        return expired;
    }

    private void move(UUID id, BiFunction<Quotation, Actor, Event> how) {
        Quotation quotation = Unknown.unlessLocked(em, Quotation.class, id);
        log.append(how.apply(quotation, actors.now()));
    }
}
