package org.batoncrm.history;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.list.Page;
import org.batoncrm.list.SearchWords;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventKind;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.Move;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.TenantOwned;
import org.batoncrm.text.Texts;

/** The whole history of the tenant, for its admins: searched, filtered, and read from one end to the other. */
@Stateless
@InTenant(Role.TENANT_ADMIN)
public class HistoryService {

    private static final int MOST_WORDS = 5;

    /** What the rows' records are called; asked for the rows that are shown, and for those alone. */
    private static final String NAME =
            """
            case e.record_type
                when 'LEAD' then (select company from lead r where r.tenant_id = e.tenant_id and r.id = e.record_id)
                when 'OPPORTUNITY' then
                    (select title from opportunity r where r.tenant_id = e.tenant_id and r.id = e.record_id)
                when 'QUOTATION' then
                    (select number from quotation r where r.tenant_id = e.tenant_id and r.id = e.record_id)
                when 'BOOKING_ORDER' then
                    (select number from booking_order r where r.tenant_id = e.tenant_id and r.id = e.record_id)
                when 'CUSTOMER' then
                    (select company from customer r where r.tenant_id = e.tenant_id and r.id = e.record_id)
                when 'TEAM' then (select name from team r where r.tenant_id = e.tenant_id and r.id = e.record_id)
                when 'STAGE' then (select name from stage r where r.tenant_id = e.tenant_id and r.id = e.record_id)
                when 'REASON' then (select label from reason r where r.tenant_id = e.tenant_id and r.id = e.record_id)
                when 'MEMBER' then (select name from member r where r.tenant_id = e.tenant_id and r.id = e.record_id)
            end""";

    private static final String ROWS =
            """
            select e.id, e.at, e.member_id, coalesce(m.name, e.outsider), e.kind, e.record_type, e.record_id, %s as name,
                e.move, e.deed, e.from_state, e.to_state, w.label, e.reason_text, e.detail, e.seconds_in_state, s.seq,
                encode(s.hash, 'hex')
            from event e
            left join member m on m.tenant_id = e.tenant_id and m.id = e.member_id
            left join reason w on w.tenant_id = e.tenant_id and w.id = e.reason_id
            left join event_seal s on s.tenant_id = e.tenant_id and s.id = e.id"""
                    .formatted(NAME);

    /** A word, the value {@code :word}, in what a line says, or in the name of its record, or of who did it. */
    private static final String WORD =
            """
             (lower(e.detail) like :word escape '!' or lower(e.reason_text) like :word escape '!'
                or lower(e.outsider) like :word escape '!'
                or e.member_id in (
                    select id from member where tenant_id = ?1 and lower(name || ' ' || email) like :word escape '!')
                or e.record_id in (
                    select id from lead where tenant_id = ?1 and lower(company) like :word escape '!'
                    union all select id from opportunity where tenant_id = ?1 and lower(title) like :word escape '!'
                    union all select id from quotation where tenant_id = ?1 and lower(number) like :word escape '!'
                    union all select id from booking_order where tenant_id = ?1 and lower(number) like :word escape '!'
                    union all select id from customer where tenant_id = ?1 and lower(company) like :word escape '!'
                    union all select id from member
                        where tenant_id = ?1 and lower(name || ' ' || email) like :word escape '!'
                    union all select id from team where tenant_id = ?1 and lower(name) like :word escape '!'
                    union all select id from stage where tenant_id = ?1 and lower(name) like :word escape '!'
                    union all select id from reason where tenant_id = ?1 and lower(label) like :word escape '!'))""";

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private EventLog log;

    /** A page of the history, newest first. */
    public Page<HistoryRow> page(HistoryQuery wanted, int first, int size) {
        long total = count(wanted);
        Conditions where = new Conditions(tenant()).of(wanted);
        return total == 0
                ? new Page<>(List.of(), 0)
                : new Page<>(
                        rows(where.then(" order by e.at desc, e.id desc limit ")
                                .value(size)
                                .then(" offset ")
                                .value(first)),
                        total);
    }

    /** How many lines the history has of these. */
    public long count(HistoryQuery wanted) {
        Conditions where = new Conditions(tenant()).of(wanted);
        Query query = em.createNativeQuery("select count(*) from event e where e.tenant_id = ?1" + where.sql());
        where.set(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** One line; null when there is none. */
    public HistoryRow line(UUID id) {
        return rows(new Conditions(tenant()).and("e.id = ", id)).stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * The next lines after one, from the oldest to the newest.
     *
     * @param after the last line that was read; null for the first ones
     */
    public List<HistoryRow> after(HistoryRow after, HistoryQuery wanted, int most) {
        Conditions where = new Conditions(tenant()).of(wanted);
        if (after != null) {
            where.then(" and (e.at, e.id) > (")
                    .value(after.at())
                    .then(", ")
                    .value(after.id())
                    .then(")");
        }
        return rows(where.then(" order by e.at, e.id limit ").value(most));
    }

    /**
     * Notes that the history is being handed out, and says what to hand out: the lines up to now, without that note.
     *
     * @param filters what it was narrowed down by, as people read it; empty for nothing
     */
    public HistoryQuery handOut(HistoryQuery wanted, String format, String filters) {
        HistoryQuery untilNow = wanted.before(Instant.now());
        log.note(
                Deed.EXPORTED,
                RecordType.EXPORT,
                TenantOwned.newId(),
                Texts.of(
                        filters.isEmpty() ? "history.exported" : "history.exported.part",
                        format,
                        count(untilNow),
                        filters));
        return untilNow;
    }

    private List<HistoryRow> rows(Conditions where) {
        Query query = em.createNativeQuery(ROWS + " where e.tenant_id = ?1" + where.sql());
        where.set(query);
        List<?> found = query.getResultList();
        return found.stream().map(row -> row((Object[]) row)).toList();
    }

    private static HistoryRow row(Object[] row) {
        return new HistoryRow(
                (UUID) row[0],
                ((Timestamp) row[1]).toInstant(),
                (UUID) row[2],
                (String) row[3],
                EventKind.valueOf((String) row[4]),
                RecordType.valueOf((String) row[5]),
                (UUID) row[6],
                (String) row[7],
                row[8] == null ? null : Move.valueOf((String) row[8]),
                row[9] == null ? null : Deed.valueOf((String) row[9]),
                (String) row[10],
                (String) row[11],
                (String) row[12],
                (String) row[13],
                (String) row[14],
                row[15] == null ? null : ((Number) row[15]).longValue(),
                row[16] == null ? null : ((Number) row[16]).longValue(),
                (String) row[17]);
    }

    private UUID tenant() {
        return callers.require().tenantId();
    }

    /** What stands in a statement after its tenant, which is the first value. What the caller gives is always a value. */
    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Conditions(UUID tenantId) {
            values.add(tenantId);
        }

        Conditions of(HistoryQuery wanted) {
            and("e.kind = ", wanted.kind() == null ? null : wanted.kind().name());
            and("e.deed = ", wanted.deed() == null ? null : wanted.deed().name());
            and("e.member_id = ", wanted.memberId());
            and("e.record_type = ", wanted.type() == null ? null : wanted.type().name());
            and("e.record_id = ", wanted.recordId());
            and("e.at >= ", wanted.from());
            and("e.at < ", wanted.until());
            SearchWords.patterns(wanted.words()).stream().limit(MOST_WORDS).forEach(word -> {
                values.add(word);
                sql.append(" and ").append(WORD.replace(":word", "?" + values.size()));
            });
            return this;
        }

        Conditions and(String condition, Object value) {
            return value == null ? this : then(" and " + condition).value(value);
        }

        Conditions then(String more) {
            sql.append(more);
            return this;
        }

        Conditions value(Object value) {
            values.add(value);
            return then("?" + values.size());
        }

        String sql() {
            return sql.toString();
        }

        void set(Query query) {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
        }
    }
}
