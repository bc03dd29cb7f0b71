package org.batoncrm.change;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;

/**
 * Keeps the intents of changes at the identity provider. Each call is a transaction of its own, so that a crash leaves an
 * intent that says how far it came.
 */
@Stateless
@InTenant({Role.TENANT_ADMIN, Role.PLATFORM_OPERATOR})
public class ChangeService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /**
     * Writes an intent down.
     *
     * @throws RuleBroken when another change of the same subject, or under the same guard, is under way
     */
    public ChangeAttempt begin(ChangeIntent intent) {
        markUnderWay();
        if (!inTheWay(intent).isEmpty()) {
            throw RuleBroken.of("change.underWay");
        }
        IdentityChange change = new IdentityChange(intent, callers.require().memberId(), Instant.now());
        em.persist(change);
        return change.asAttempt();
    }

    /** The changes under way that keep this one from beginning. */
    public List<UUID> inTheWay(ChangeIntent intent) {
        return em.createQuery(
                        """
                        select c.id from IdentityChange c
                        where c.state <> :failed and (c.subject = :subject or c.guard = :guard)""",
                        UUID.class)
                .setParameter("failed", ChangeState.FAILED)
                .setParameter("subject", intent.subject())
                .setParameter("guard", intent.guard() == null ? "" : intent.guard())
                .getResultList();
    }

    /** The changes that could not be made at once: those that wait, and those that were refused later. */
    public List<ChangeRow> unfinished() {
        return em.createQuery(
                        """
                        select new org.batoncrm.change.ChangeRow(c.id, c.kind, c.subject, c.state, c.problem, c.startedAt)
                        from IdentityChange c where c.attempt > 1 or c.startedAt < :before order by c.startedAt""",
                        ChangeRow.class)
                .setParameter("before", Instant.now().minus(IdentityChange.PATIENCE))
                .getResultList();
    }

    /** Forgets a change that was refused: somebody has read why. */
    public void dismiss(UUID changeId) {
        locked(changeId).filter(IdentityChange::isFailed).ifPresent(em::remove);
    }

    /** The changes that nobody is at. */
    public List<UUID> due() {
        return em.createQuery(
                        "select c.id from IdentityChange c where c.state <> :failed and c.dueAt <= :now order by c.dueAt",
                        UUID.class)
                .setParameter("failed", ChangeState.FAILED)
                .setParameter("now", Instant.now())
                .getResultList();
    }

    /** Takes a change over; empty when it is over, or somebody is at it. */
    public Optional<ChangeAttempt> takeOver(UUID changeId) {
        return locked(changeId).filter(change -> change.tryAgain(Instant.now())).map(IdentityChange::asAttempt);
    }

    /** Notes that the attempt came this far; false when another attempt has taken over. */
    public boolean reached(ChangeAttempt attempt, int steps, String payload) {
        return mine(attempt)
                .map(change -> {
                    change.reached(steps, payload, Instant.now());
                    return true;
                })
                .orElse(false);
    }

    /** Turns the change round, so that what was made is undone. Returns the attempt that undoes it. */
    public Optional<ChangeAttempt> turnBack(ChangeAttempt attempt, int steps, String payload, String why) {
        return mine(attempt).map(change -> {
            change.reached(steps, payload, Instant.now());
            change.turnBack(why);
            return change.asAttempt();
        });
    }

    /** Leaves the change for a later attempt. */
    public void waitAWhile(ChangeAttempt attempt) {
        mine(attempt).ifPresent(change -> change.waitAWhile(Instant.now()));
    }

    /** The change is made: the intent is gone. */
    public void finish(ChangeAttempt attempt) {
        mine(attempt).ifPresent(em::remove);
        markOver();
    }

    /** The change was refused and undone; it stays, so that somebody can read why. */
    public void fail(ChangeAttempt attempt) {
        mine(attempt).ifPresent(IdentityChange::fail);
        markOver();
    }

    private Optional<IdentityChange> mine(ChangeAttempt attempt) {
        return locked(attempt.changeId()).filter(change -> change.isAttempt(attempt.number()));
    }

    private Optional<IdentityChange> locked(UUID changeId) {
        return Optional.ofNullable(em.find(IdentityChange.class, changeId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The row of this tenant is a lock, too: changes of one tenant begin and end one after the other. */
    private void markUnderWay() {
        em.createNativeQuery(
                        """
                        insert into change_under_way (tenant_id, since) values (?1, now())
                        on conflict (tenant_id) do update set since = change_under_way.since""")
                .setParameter(1, callers.require().tenantId())
                .executeUpdate();
    }

    private void markOver() {
        em.flush();
        em.createNativeQuery("update change_under_way set since = since where tenant_id = ?1")
                .setParameter(1, callers.require().tenantId())
                .executeUpdate();
        // A statement of its own: it sees what others wrote before this one had the lock
        em.createNativeQuery(
                        """
                        delete from change_under_way where tenant_id = ?1 and not exists (
                            select 1 from identity_change where tenant_id = ?1 and state <> 'FAILED')""")
                .setParameter(1, callers.require().tenantId())
                .executeUpdate();
    }
}
