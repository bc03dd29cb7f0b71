package org.batoncrm.process;

import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.PLATFORM_OPERATOR;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Member;
import org.batoncrm.list.Listing;
import org.batoncrm.list.Slice;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.rule.Changes;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Unknown;

/** The append-only log of everything that happened to the tenant's records. */
@Stateless
@InTenant
public class EventLog {

    private static final Listing<EventRow> EVENTS = new Listing<>(
                    EventRow.class,
                    "e.id, e.at, e.memberId, e.outsider, e.kind, e.recordType, e.recordId, e.move, e.deed, e.fromState,"
                            + " e.toState, e.reasonId, e.reasonText, e.detail, e.secondsInState",
                    "Event e")
            .searching("e.detail", "e.reasonText")
            .filtering("kind", "e.kind")
            .filtering("type", "e.recordType")
            .filtering("record", "e.recordId")
            .filtering("move", "e.move")
            .filtering("deed", "e.deed")
            .filtering("member", "e.memberId")
            .sorting("at", "e.at")
            .ordered("e.at desc, e.id desc");

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private jakarta.enterprise.event.Event<Appended> appended;

    /** Adds what just happened, in the transaction in which it happened. */
    public void append(Event event) {
        em.persist(event);
        appended.fire(new Appended(callers.require().tenantId(), event));
    }

    /**
     * Adds something that happened beside the process, done by the caller, in the transaction in which it happened.
     *
     * @param detail what there is to say about it, for people; may be null
     */
    @InTenant({SALES_MANAGER, OPERATIONS, TENANT_ADMIN, PLATFORM_OPERATOR})
    public void note(Deed deed, RecordType type, UUID recordId, String detail) {
        noteAs(callers.require(), deed, type, recordId, detail);
    }

    /** Adds what the caller changed about a record; nothing when nothing is different. */
    @InTenant({SALES_MANAGER, OPERATIONS, TENANT_ADMIN})
    public <R extends Record> void noteChange(RecordType type, UUID recordId, R before, R after) {
        String changes = Changes.told(before, after);
        if (!changes.isEmpty()) {
            note(Deed.CHANGED, type, recordId, changes);
        }
    }

    /**
     * Adds something that happened beside the process, done by somebody else than the caller: an operator of the platform,
     * or somebody who was not let in.
     */
    @InTenant({SALES_MANAGER, OPERATIONS, TENANT_ADMIN, PLATFORM_OPERATOR})
    public void noteAs(Caller who, Deed deed, RecordType type, UUID recordId, String detail) {
        boolean member = !who.isClock() && em.find(Member.class, who.memberId()) != null;
        String outsider = member || who.isClock() ? null : who.email().isBlank() ? who.name() : who.email();
        append(Event.of(deed, type, recordId, detail, member ? who.memberId() : null, outsider, Instant.now()));
    }

    /** The same in a transaction of its own, for what stays although nothing else of the request does. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void noteApart(Caller who, Deed deed, RecordType type, UUID recordId, String detail) {
        noteAs(who, deed, type, recordId, detail);
    }

    /** What happened to all records that the caller may see; to a tenant's admin, everything that happened. */
    public Slice<EventRow> slice(SliceRequest request) {
        List<RecordType> readable = RecordType.readableBy(
                callers.require(), (RecordType) request.filters().get("type"));
        Map<String, Object> filters = new HashMap<>(request.filters());
        filters.put("type", readable);
        filters.put("kind", readableKinds(request.filters().get("kind")));
        return EVENTS.slice(em, request.filteredBy(filters));
    }

    private List<EventKind> readableKinds(Object wanted) {
        List<EventKind> kinds = Arrays.stream(EventKind.values())
                .filter(kind -> kind.isOfRecords() || callers.require().hasAny(TENANT_ADMIN))
                .filter(kind -> wanted == null || kind == wanted)
                .toList();
        if (kinds.isEmpty()) {
            throw new NotAllowed();
        }
        return kinds;
    }

    /** The last of what the platform did to the company, newest first. Operators see no more of a tenant's log. */
    @InTenant({TENANT_ADMIN, PLATFORM_OPERATOR})
    public List<EventRow> ofCompany(int most) {
        return EVENTS.slice(em, new SliceRequest(null, Map.of("kind", EventKind.COMPANY), null, false, null, most))
                .rows();
    }

    /** What happened to one record, newest first. */
    public List<HistoryLine> historyOf(RecordType type, UUID recordId) {
        requireReadable(type, recordId);
        return em.createQuery(
                        """
                        select new org.batoncrm.process.HistoryLine(e.at, e.memberId, e.recordType, e.move, e.deed,
                            e.fromState, e.toState, e.reasonId, e.reasonText, e.detail, e.secondsInState)
                        from Event e where e.recordType = :type and e.recordId = :record and e.kind in :kinds
                        order by e.at desc, e.id desc""",
                        HistoryLine.class)
                .setParameter("type", type)
                .setParameter("record", recordId)
                .setParameter("kinds", List.of(EventKind.PROCESS, EventKind.RECORDS))
                .getResultList();
    }

    /**
     * Makes sure that the caller may see a record, and that the tenant has it: every record has at least the line of its
     * creation.
     *
     * @throws NotAllowed when the caller's roles do not see such records
     * @throws Unknown when the tenant has no such record
     */
    public void requireReadable(RecordType type, UUID recordId) {
        if (!type.readableBy(callers.require())) {
            throw new NotAllowed();
        }
        Long lines = em.createQuery(
                        """
                        select count(e) from Event e
                        where e.recordType = :type and e.recordId = :record and e.kind = :process""",
                        Long.class)
                .setParameter("process", EventKind.PROCESS)
                .setParameter("type", type)
                .setParameter("record", recordId)
                .getSingleResult();
        if (lines == 0) {
            throw new Unknown();
        }
    }
}
