package org.batoncrm.lead;

import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
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
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.QuotaReached;
import org.batoncrm.tenancy.QuotaService;
import org.batoncrm.tenancy.Unknown;

/** Captures leads and takes them through their part of the process. */
@Stateless
@InTenant(SALES_MANAGER)
public class LeadService {

    private static final Listing<LeadRow> LEADS = new Listing<>(
                    LeadRow.class,
                    "l.id, l.company, l.contact, l.email, l.source, l.type, l.fit, l.state, l.stateSince, l.ownerId,"
                            + " l.createdAt",
                    "Lead l")
            .searching("l.company", "l.contact", "l.email", "l.phone", "l.interest")
            .filtering("state", "l.state")
            .filtering("type", "l.type")
            .filtering("source", "l.source")
            .filtering("owner", "l.ownerId")
            .sorting("company", "l.company")
            .sorting("contact", "l.contact")
            .sorting("state", "l.state")
            .sorting("stateSince", "l.stateSince")
            .sorting("createdAt", "l.createdAt")
            .ordered("l.createdAt desc, l.id desc");

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    @Inject
    private ReasonService reasons;

    @Inject
    private Actors actors;

    @Inject
    private QuotaService quotas;

    /** Somebody showed interest. */
    public UUID capture(LeadData data) {
        Actor actor = actors.now();
        Lead lead = new Lead(data, actor);
        quotas.makeRoom(Quota.LEADS, 1);
        em.persist(lead);
        log.append(lead.created(actor));
        return lead.id();
    }

    /**
     * Captures many leads at once. One that breaks a rule is left out and keeps none of the others from being captured;
     * nor does one for which the plan has no more room.
     *
     * @return the verdict on each, in the same order
     */
    public List<CaptureVerdict> captureAll(List<LeadData> all) {
        Actor actor = actors.now();
        long room = quotas.room(Quota.LEADS);
        QuotaReached full = room < all.size() ? quotas.reached(Quota.LEADS) : null;
        List<CaptureVerdict> verdicts = new ArrayList<>();
        for (LeadData data : all) {
            CaptureVerdict verdict = captured(data, actor, room > 0 ? null : full);
            room -= verdict.id() == null ? 0 : 1;
            verdicts.add(verdict);
        }
        return verdicts;
    }

    private CaptureVerdict captured(LeadData data, Actor actor, QuotaReached full) {
        try {
            Lead lead = new Lead(data, actor);
            if (full != null) {
                return new CaptureVerdict(null, full);
            }
            em.persist(lead);
            log.append(lead.created(actor));
            return new CaptureVerdict(lead.id(), null);
        } catch (RuleBroken broken) {
            return new CaptureVerdict(null, broken);
        }
    }

    /**
     * Stores what a member entered.
     *
     * @param seen what the member started from
     * @throws EditConflict when somebody else changed the lead meanwhile
     */
    public void edit(UUID id, LeadData seen, LeadData entered) {
        Lead lead = Unknown.unlessLocked(em, Lead.class, id);
        EditConflict.check(seen, lead.data(), lead.updatedBy(), lead.updatedAt());
        LeadData before = lead.data();
        lead.edit(entered, actors.now());
        log.noteChange(RecordType.LEAD, id, before, lead.data());
    }

    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public Page<LeadRow> list(ListRequest request) {
        return LEADS.page(em, request);
    }

    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public Slice<LeadRow> slice(SliceRequest request) {
        return LEADS.slice(em, request);
    }

    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public LeadView get(UUID id) {
        Lead lead = Unknown.unlessFound(em, Lead.class, id);
        Actor actor = actors.now();
        return new LeadView(
                lead.standing(actor),
                lead.data(),
                lead.type(),
                lead.ownerId(),
                lead.createdAt(),
                lead.updatedAt(),
                lead.readyForOpportunity() && actor.hasRole(SALES_MANAGER));
    }

    /** The same, held as it is until the transaction ends. */
    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public LeadView hold(UUID id) {
        Unknown.unlessLocked(em, Lead.class, id);
        return get(id);
    }

    public void nurture(UUID id) {
        move(id, Lead::nurture);
    }

    public void qualify(UUID id, LeadType type) {
        move(id, (lead, actor) -> lead.qualify(type, actor));
    }

    public void disqualify(UUID id, ReasonGiven reason) {
        reasons.check(ReasonKind.DISQUALIFY_LEAD, reason);
        move(id, (lead, actor) -> lead.disqualify(reason, actor));
    }

    public void reopen(UUID id) {
        move(id, Lead::reopen);
    }

    private void move(UUID id, BiFunction<Lead, Actor, Event> how) {
        Lead lead = Unknown.unlessLocked(em, Lead.class, id);
        log.append(how.apply(lead, actors.now()));
    }
}
