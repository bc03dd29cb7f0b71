package org.batoncrm.activity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.list.Listing;
import org.batoncrm.list.Slice;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.process.Actors;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Unknown;

/** What members write down about records, and the tasks that they set themselves. */
@Stateless
@InTenant
public class ActivityService {

    private static final String FIELDS =
            "a.id, a.recordType, a.recordId, a.kind, a.text, a.due, a.doneAt, a.at, a.memberId";

    private static final String ROW = "select new org.batoncrm.activity.ActivityRow(" + FIELDS + ") from Activity a ";

    private static final Listing<ActivityRow> ACTIVITIES = new Listing<>(ActivityRow.class, FIELDS, "Activity a")
            .searching("a.text")
            .filtering("type", "a.recordType")
            .filtering("record", "a.recordId")
            .filtering("kind", "a.kind")
            .filtering("member", "a.memberId")
            .asking("done", "a.doneAt is not null")
            .sorting("at", "a.at")
            .sorting("due", "a.due")
            .ordered("a.at desc, a.id desc");

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    @Inject
    private Actors actors;

    @Inject
    private CallerContext callers;

    /** Writes an activity down. */
    public UUID note(RecordType type, UUID recordId, ActivityData data) {
        log.requireReadable(type, recordId);
        Activity activity = new Activity(type, recordId, data, actors.now());
        em.persist(activity);
        return activity.id();
    }

    /** Ticks a task off, by whoever may see the record that it is about. */
    public void done(UUID id) {
        Activity activity = Unknown.unlessLocked(em, Activity.class, id);
        log.requireReadable(activity.recordType(), activity.recordId());
        activity.done(actors.now());
    }

    /** One activity, for those who may see the record that it is about. */
    public ActivityRow get(UUID id) {
        Activity activity = Unknown.unlessFound(em, Activity.class, id);
        log.requireReadable(activity.recordType(), activity.recordId());
        em.flush();
        return em.createQuery(ROW + "where a.id = :id", ActivityRow.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The same, held as it is until the transaction ends. */
    public ActivityRow hold(UUID id) {
        Unknown.unlessLocked(em, Activity.class, id);
        return get(id);
    }

    /**
     * What was written down about all records that the caller may see. Only tasks have a day on which they are due, so only
     * they can be sorted by it.
     *
     * @throws NotAllowed when the caller may see none of the records that are asked for
     * @throws RuleBroken when something else than tasks is to be sorted by the day on which it is due
     */
    public Slice<ActivityRow> slice(SliceRequest request) {
        List<RecordType> readable = RecordType.readableBy(
                callers.require(), (RecordType) request.filters().get("type"));
        Map<String, Object> filters = new HashMap<>(request.filters());
        filters.put("type", readable);
        if ("due".equals(request.sort())) {
            Object wanted = filters.put("kind", ActivityKind.TASK);
            if (wanted != null && wanted != ActivityKind.TASK) {
                throw RuleBroken.in("sort", "activity.dueOrder");
            }
        }
        return ACTIVITIES.slice(em, request.filteredBy(filters));
    }

    /** What was written down about one record, newest first. */
    public List<ActivityRow> of(RecordType type, UUID recordId) {
        log.requireReadable(type, recordId);
        return em.createQuery(
                        ROW + "where a.recordType = :type and a.recordId = :record order by a.at desc, a.id desc",
                        ActivityRow.class)
                .setParameter("type", type)
                .setParameter("record", recordId)
                .getResultList();
    }

    /** The caller's open tasks, the most urgent first. */
    public List<ActivityRow> myTasks(int most) {
        return em.createQuery(
                        ROW + "where a.memberId = :me and a.doneAt is null order by a.due, a.id", ActivityRow.class)
                .setParameter("me", actors.now().memberId())
                .setMaxResults(most)
                .getResultList();
    }
}
