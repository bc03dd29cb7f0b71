package org.batoncrm.process;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.list.Listing;
import org.batoncrm.list.Slice;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Unknown;

/** The append-only log of everything that happened to the tenant's records. */
@Stateless
@InTenant
public class EventLog {

    private static final Listing<EventRow> EVENTS = new Listing<>(
                    EventRow.class,
                    "e.id, e.at, e.memberId, e.recordType, e.recordId, e.move, e.fromState, e.toState, e.reasonId,"
                            + " e.reasonText, e.detail, e.secondsInState",
                    "Event e")
            .filtering("type", "e.recordType")
            .filtering("record", "e.recordId")
            .filtering("move", "e.move")
            .filtering("member", "e.memberId")
            .sorting("at", "e.at")
            .ordered("e.at desc, e.id desc");

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /** Adds what just happened, in the transaction in which it happened. */
    public void append(Event event) {
        em.persist(event);
    }

    /** What happened to all records that the caller may see. */
    public Slice<EventRow> slice(SliceRequest request) {
        List<RecordType> readable = Arrays.stream(RecordType.values())
                .filter(type -> type.readableBy(callers.require()))
                .filter(type -> request.filters().get("type") == null
                        || type == request.filters().get("type"))
                .toList();
        if (readable.isEmpty()) {
            throw new NotAllowed();
        }
        Map<String, Object> filters = new HashMap<>(request.filters());
        filters.put("type", readable);
        return EVENTS.slice(
                em,
                new SliceRequest(null, filters, request.sort(), request.descending(), request.after(), request.size()));
    }

    /** What happened to one record, newest first. */
    public List<HistoryLine> historyOf(RecordType type, UUID recordId) {
        requireReadable(type, recordId);
        return em.createQuery(
                        """
                        select new org.batoncrm.process.HistoryLine(e.at, e.memberId, e.recordType, e.move, e.fromState,
                            e.toState, e.reasonId, e.reasonText, e.detail, e.secondsInState)
                        from Event e where e.recordType = :type and e.recordId = :record
                        order by e.at desc, e.id desc""",
                        HistoryLine.class)
                .setParameter("type", type)
                .setParameter("record", recordId)
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
                        "select count(e) from Event e where e.recordType = :type and e.recordId = :record", Long.class)
                .setParameter("type", type)
                .setParameter("record", recordId)
                .getSingleResult();
        if (lines == 0) {
            throw new Unknown();
        }
    }
}
