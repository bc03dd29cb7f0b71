package org.batoncrm.opportunity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.Changes;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;

/** The stages of the tenant's pipeline. */
@Stateless
@InTenant
public class StageService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    /** All stages in the order of the pipeline. */
    public List<StageRow> all() {
        return em.createQuery("select s from Stage s order by s.position, s.id", Stage.class).getResultList().stream()
                .map(StageService::row)
                .toList();
    }

    private static StageRow row(Stage stage) {
        return new StageRow(stage.id(), stage.name(), stage.position(), stage.probability());
    }

    /** Adds a stage at the end of the pipeline. */
    @InTenant(Role.TENANT_ADMIN)
    public UUID add(String name, BigDecimal probability) {
        Stage stage = new Stage(name, all().size() + 1, probability);
        refuseDouble(stage.name(), null);
        em.persist(stage);
        log.note(Deed.ADDED, RecordType.STAGE, stage.id(), stage.name());
        return stage.id();
    }

    /** Gives a stage another name and probability. */
    @InTenant(Role.TENANT_ADMIN)
    public void change(UUID id, String name, BigDecimal probability) {
        Stage stage = Unknown.unlessLocked(em, Stage.class, id);
        refuseDouble(name, id);
        StageRow before = row(stage);
        stage.change(name, probability);
        String changes = Changes.told(before, row(stage));
        if (!changes.isEmpty()) {
            log.note(Deed.CHANGED, RecordType.STAGE, id, before.name() + ". " + changes);
        }
    }

    private void refuseDouble(String name, UUID except) {
        boolean taken = all().stream()
                .anyMatch(s -> !s.id().equals(except)
                        && s.name().equalsIgnoreCase(String.valueOf(name).strip()));
        if (taken) {
            throw RuleBroken.in("name", "label.taken");
        }
    }
}
