package org.batoncrm.opportunity;

import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import java.util.function.BiFunction;
import org.batoncrm.lead.Lead;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Listing;
import org.batoncrm.list.Page;
import org.batoncrm.list.Slice;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Actors;
import org.batoncrm.process.Event;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;

/** Opens deals with valid leads and takes them through the pipeline. */
@Stateless
@InTenant(SALES_MANAGER)
public class OpportunityService {

    private static final Listing<OpportunityRow> OPPORTUNITIES = new Listing<>(
                    OpportunityRow.class,
                    "o.id, o.title, o.leadId, l.company, o.amount, o.currency, o.expectedClose, o.stageId, o.state,"
                            + " o.stateSince, o.ownerId",
                    "Opportunity o join Lead l on l.id = o.leadId")
            .searching("o.title", "l.company", "o.description")
            .filtering("state", "o.state")
            .filtering("stage", "o.stageId")
            .filtering("owner", "o.ownerId")
            .filtering("lead", "o.leadId")
            .sorting("title", "o.title")
            .sorting("company", "l.company")
            .sorting("amount", "o.amount")
            .sorting("expectedClose", "o.expectedClose")
            .sorting("state", "o.state")
            .sorting("stateSince", "o.stateSince")
            .ordered("o.expectedClose asc, o.id asc");

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    @Inject
    private ReasonService reasons;

    @Inject
    private StageService stages;

    @Inject
    private Actors actors;

    /**
     * Opens a deal with a lead.
     *
     * @throws RuleBroken when the lead is not judged valid
     */
    public UUID open(UUID leadId, OpportunityData data) {
        Lead lead = Unknown.unlessLocked(em, Lead.class, leadId);
        if (!lead.readyForOpportunity()) {
            throw RuleBroken.of("lead.notQualified", lead.state().label());
        }
        Actor actor = actors.now();
        Stage first = stages.choices().stream()
                .findFirst()
                .map(stage -> em.find(Stage.class, stage.id()))
                .orElseThrow(() -> RuleBroken.of("stage.none"));
        Opportunity opportunity = new Opportunity(leadId, first, data, actor);
        em.persist(opportunity);
        log.append(opportunity.created(actor));
        return opportunity.id();
    }

    /**
     * Stores what a member entered.
     *
     * @param seen what the member started from
     * @throws EditConflict when somebody else changed the opportunity meanwhile
     */
    public void edit(UUID id, OpportunityData seen, OpportunityData entered) {
        Opportunity opportunity = Unknown.unlessLocked(em, Opportunity.class, id);
        EditConflict.check(seen, opportunity.data(), opportunity.updatedBy(), opportunity.updatedAt());
        OpportunityData before = opportunity.data();
        opportunity.edit(entered, actors.now());
        log.noteChange(RecordType.OPPORTUNITY, id, before, opportunity.data());
    }

    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public Page<OpportunityRow> list(ListRequest request) {
        return OPPORTUNITIES.page(em, request);
    }

    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public Slice<OpportunityRow> slice(SliceRequest request) {
        return OPPORTUNITIES.slice(em, request);
    }

    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public OpportunityView get(UUID id) {
        Opportunity opportunity = Unknown.unlessFound(em, Opportunity.class, id);
        Stage stage = em.find(Stage.class, opportunity.stageId());
        return new OpportunityView(
                opportunity.standing(actors.now()),
                opportunity.data(),
                opportunity.leadId(),
                em.find(Lead.class, opportunity.leadId()).data().company(),
                StageRow.of(stage),
                opportunity.ownerId(),
                opportunity.createdAt(),
                opportunity.updatedAt());
    }

    /** The same, held as it is until the transaction ends. */
    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public OpportunityView hold(UUID id) {
        Unknown.unlessLocked(em, Opportunity.class, id);
        return get(id);
    }

    /** Moves a deal to another stage. */
    public void moveTo(UUID id, UUID stageId) {
        // Locked, so that it is not retired meanwhile
        Stage chosen = stageId == null ? null : em.find(Stage.class, stageId, LockModeType.PESSIMISTIC_WRITE);
        Stage stage = chosen == null || chosen.retired() ? null : chosen;
        move(id, (opportunity, actor) -> opportunity.moveTo(stage, actor));
    }

    public void lose(UUID id, ReasonGiven reason) {
        reasons.check(ReasonKind.LOSE_OPPORTUNITY, reason);
        move(id, (opportunity, actor) -> opportunity.lose(reason, actor));
    }

    public void reopen(UUID id) {
        move(id, Opportunity::reopen);
    }

    private void move(UUID id, BiFunction<Opportunity, Actor, Event> how) {
        Opportunity opportunity = Unknown.unlessLocked(em, Opportunity.class, id);
        log.append(how.apply(opportunity, actors.now()));
    }
}
