package org.batoncrm.history;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.text.Texts;

/** Works the chain of the tenant's history out anew, and names the first line that does not fit. */
@Stateless
@InTenant(Role.TENANT_ADMIN)
public class HistoryVerification {

    private static final System.Logger LOG = System.getLogger(HistoryVerification.class.getName());

    /** How many lines are in memory at a time. */
    private static final int AT_A_TIME = 5_000;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private ChainService chain;

    @Inject
    private EventLog log;

    /**
     * Begins a check.
     *
     * @param noted a hash that somebody noted down before, to be looked for in the chain; may be null
     */
    public HistoryCheck begin(String noted) {
        while (chain.link()) {
            LOG.log(Level.DEBUG, "More to link before the check");
        }
        Number last = (Number) em.createNativeQuery("select coalesce(max(seq), 0) from event_seal where tenant_id = ?1")
                .setParameter(1, tenant())
                .getSingleResult();
        return new HistoryCheck(Instant.now(), last.longValue(), noted);
    }

    /** Takes a check further. When it is finished, the log tells of it. */
    public HistoryCheck proceed(HistoryCheck check) {
        List<SealedLine> lines = next(check.getChecked());
        for (SealedLine line : lines) {
            if (check.isFinished() || check.getChecked() == check.getExpected()) {
                break;
            }
            check.take(line);
        }
        lookForItsPlace(check, lines);
        if (!check.isFinished() && (lines.isEmpty() || check.getChecked() >= check.getExpected())) {
            lookAtTheEnd(check);
        }
        if (check.isFinished()) {
            tell(check);
        }
        return check;
    }

    /** A line that does not fit where it stands may be one that was sealed at another place. */
    private void lookForItsPlace(HistoryCheck check, List<SealedLine> lines) {
        Finding finding = check.getFinding();
        if (finding == null || finding.misfit() != Misfit.CHANGED) {
            return;
        }
        byte[] digest = lines.stream()
                .filter(line -> line.seq() == finding.seq())
                .map(line -> line.text().digest())
                .findFirst()
                .orElseThrow();
        Number elsewhere =
                (Number) em.createNativeQuery("select count(*) from event_seal where tenant_id = ?1 and digest = ?2")
                        .setParameter(1, tenant())
                        .setParameter(2, digest)
                        .getSingleResult();
        if (elsewhere.longValue() > 0) {
            check.found(new Finding(Misfit.REORDERED, finding.seq(), finding.eventId(), finding.who()));
        }
    }

    private void lookAtTheEnd(HistoryCheck check) {
        if (check.getChecked() < check.getExpected()) {
            check.found(new Finding(Misfit.MISSING, check.getChecked() + 1, null, null));
            return;
        }
        unsealed().stream()
                .findFirst()
                .ifPresentOrElse(id -> check.found(new Finding(Misfit.ADDED, null, id, null)), check::finish);
    }

    private List<SealedLine> next(long after) {
        List<?> rows = em.createNativeQuery(
                        """
                        select s.seq, s.id, s.digest, s.hash, s.intruder, e.tenant_id, e.id as event, e.at, e.member_id,
                            e.record_type, e.record_id, e.move, e.from_state, e.to_state, e.reason_id, e.reason_text,
                            e.detail, e.seconds_in_state, e.kind, e.deed, e.outsider
                        from event_seal s left join event e on e.tenant_id = s.tenant_id and e.id = s.id
                        where s.tenant_id = ?1 and s.seq > ?2 order by s.seq limit ?3""")
                .setParameter(1, tenant())
                .setParameter(2, after)
                .setParameter(3, AT_A_TIME)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static SealedLine line(Object[] row) {
        EventText text = null;
        if (row[5] != null) {
            text = new EventText();
            for (int i = 0; i < EventText.COLUMNS.size(); i++) {
                text.with(EventText.COLUMNS.get(i), row[5 + i]);
            }
        }
        return new SealedLine(
                ((Number) row[0]).longValue(), (UUID) row[1], (byte[]) row[2], (byte[]) row[3], (String) row[4], text);
    }

    /** Lines that no seal belongs to. The application cannot write such. */
    private List<UUID> unsealed() {
        return em
                .createNativeQuery(
                        """
                        select e.id from event e where e.tenant_id = ?1 and not exists (
                            select 1 from event_seal s where s.tenant_id = e.tenant_id and s.id = e.id)
                        order by e.at, e.id limit 1""")
                .setParameter(1, tenant())
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    private void tell(HistoryCheck check) {
        Finding finding = check.getFinding();
        String told = finding == null
                ? Texts.of("history.intact", check.getChecked(), check.getHash())
                : Texts.of("history.broken", place(finding), Texts.constant(finding.misfit()));
        log.note(Deed.HISTORY_VERIFIED, RecordType.TENANT, tenant(), told);
        LOG.log(Level.INFO, "History of tenant " + tenant() + ": " + told);
    }

    private static String place(Finding finding) {
        return finding.seq() == null ? String.valueOf(finding.eventId()) : String.valueOf(finding.seq());
    }

    private UUID tenant() {
        return callers.require().tenantId();
    }
}
