package org.batoncrm.process;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.identity.Role;
import org.batoncrm.list.Placed;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.text.Texts;

/** The lists of reasons that the tenant keeps. */
@Stateless
@InTenant
public class ReasonService {

    /** A reason as the lists show it. */
    public record ReasonRow(UUID id, ReasonKind kind, String label, boolean retired) {}

    /** How a reason is said. */
    public record Wording(String label) implements Serializable {}

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    /** Every reason of every list, retired ones too, in the tenant's order. */
    public List<ReasonRow> all() {
        return em
                .createQuery("select r from Reason r order by r.kind, r.position, r.label", Reason.class)
                .getResultList()
                .stream()
                .map(r -> new ReasonRow(r.id(), r.kind(), r.label(), r.retired()))
                .toList();
    }

    /** The reasons to choose from for such a move. */
    public List<ReasonRow> choices(ReasonKind kind) {
        return all().stream().filter(r -> r.kind() == kind && !r.retired()).toList();
    }

    /**
     * Makes sure that a reason is one that the tenant keeps for such a move.
     *
     * @throws RuleBroken when it is not
     */
    public void check(ReasonKind kind, ReasonGiven given) {
        if (given == null) {
            throw RuleBroken.in("reason", "reason.needed");
        }
        Reason reason = em.find(Reason.class, given.reasonId());
        if (reason == null || reason.kind() != kind || reason.retired()) {
            throw RuleBroken.in("reason", "reason.unknown");
        }
    }

    /** Adds a reason at the end of its list. */
    @InTenant(Role.TENANT_ADMIN)
    public UUID add(ReasonKind kind, String label) {
        Integer last = em.createQuery("select max(r.position) from Reason r where r.kind = :kind", Integer.class)
                .setParameter("kind", kind)
                .getSingleResult();
        Reason reason = new Reason(kind, label, last == null ? 1 : last + 1);
        refuseDouble(kind, reason.label(), null);
        em.persist(reason);
        note(Deed.ADDED, reason, reason.label());
        return reason.id();
    }

    /**
     * Says a reason in other words, also in the history.
     *
     * @param seen how it was said when the admin started
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @InTenant(Role.TENANT_ADMIN)
    public void rename(UUID id, Wording seen, Wording entered) {
        Reason reason = Unknown.unlessLocked(em, Reason.class, id);
        String before = reason.label();
        EditConflict.check(seen, new Wording(before), null, null);
        String label = Rules.needed("label", entered.label(), 120);
        refuseDouble(reason.kind(), label, id);
        reason.rename(label);
        if (!before.equals(reason.label())) {
            note(Deed.CHANGED, reason, before + " \u2192 " + reason.label());
        }
    }

    /** Exchanges a reason with the one above it in its list, or the one below it. */
    @InTenant(Role.TENANT_ADMIN)
    public void shift(UUID id, boolean up) {
        ReasonKind kind = Unknown.unlessFound(em, Reason.class, id).kind();
        List<Reason> list = em.createQuery(
                        "select r from Reason r where r.kind = :kind and r.retired = false order by r.position, r.label",
                        Reason.class)
                .setParameter("kind", kind)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<Reason> order = Placed.shift(list, id, up);
        String labels = order.stream().map(Reason::label).collect(Collectors.joining(", "));
        note(Deed.CHANGED, order.get(0), Texts.of("order.changed", labels));
    }

    /** Takes a reason out of the choices, or puts it back. */
    @InTenant(Role.TENANT_ADMIN)
    public void retire(UUID id, boolean retired) {
        Reason reason = Unknown.unlessLocked(em, Reason.class, id);
        if (reason.retired() == retired) {
            return;
        }
        note(retired ? Deed.RETIRED : Deed.RESTORED, reason, reason.label());
        reason.retire(retired);
    }

    private void note(Deed deed, Reason reason, String detail) {
        log.note(deed, RecordType.REASON, reason.id(), Texts.constant(reason.kind()) + ": " + detail);
    }

    private void refuseDouble(ReasonKind kind, String label, UUID except) {
        boolean taken = all().stream()
                .anyMatch(r ->
                        r.kind() == kind && !r.id().equals(except) && r.label().equalsIgnoreCase(label));
        if (taken) {
            throw RuleBroken.in("label", "label.taken");
        }
    }
}
