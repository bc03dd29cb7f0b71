package org.batoncrm.isolation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Member;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.text.Texts;

/** The proofs of isolation of a tenant: its admins ask for them, and the background works at them. */
@Stateless
@InTenant(Role.TENANT_ADMIN)
public class IsolationService {

    /** How long a tenant waits before it asks again: an attack costs everybody something. */
    static final Duration PAUSE = Duration.ofMinutes(3);

    private static final int SHOWN = 20;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private EventLog log;

    /**
     * Asks for a proof.
     *
     * @throws RuleBroken when one is under way, or was asked for just now
     */
    public UUID begin() {
        // Admins who ask at once come one after the other, by the row of the first of the members
        em.createQuery("select m from Member m order by m.id", Member.class)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Instant now = Instant.now();
        List<IsolationRun> before = newest();
        before.stream().filter(run -> run.isSilent(now)).forEach(run -> run.fail(now));
        if (before.stream().anyMatch(IsolationRun::isRunning)) {
            throw RuleBroken.of("isolation.underWay");
        }
        if (before.stream().anyMatch(run -> run.askedAt().plus(PAUSE).isAfter(now))) {
            throw RuleBroken.of("isolation.pause", PAUSE.toMinutes());
        }
        IsolationRun run = new IsolationRun(callers.require().memberId(), now);
        em.persist(run);
        return run.id();
    }

    private List<IsolationRun> newest() {
        return em.createQuery("select r from IsolationRun r order by r.askedAt desc, r.id desc", IsolationRun.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** The proofs of late, newest first. */
    public List<RunRow> all() {
        return newest().stream().map(IsolationRun::row).toList();
    }

    /** One of them. */
    public RunRow get(UUID id) {
        return Unknown.unlessFound(em, IsolationRun.class, id).row();
    }

    /** Notes how far a proof came. */
    public void heard(UUID id, String way, long attempts, long findings) {
        Unknown.unlessLocked(em, IsolationRun.class, id).heard(way, attempts, findings, Instant.now());
    }

    /** A proof came to its end, and the history of the tenant says so. */
    public void end(UUID id, Report report) {
        Unknown.unlessLocked(em, IsolationRun.class, id).end(report);
        log.note(
                Deed.ISOLATION_VERIFIED,
                RecordType.TENANT,
                callers.require().tenantId(),
                Texts.of(
                        report.findings() == 0 ? "isolation.held" : "isolation.leaked",
                        report.attempts(),
                        report.findings()));
    }

    /** A proof came to no end. */
    public void fail(UUID id) {
        Unknown.unlessLocked(em, IsolationRun.class, id).fail(Instant.now());
    }
}
