package org.batoncrm.opportunity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.identity.Role;
import org.batoncrm.list.Placed;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.Changes;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.text.Texts;

/** The stages of the tenant's pipeline. */
@Stateless
@InTenant
public class StageService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    /** All stages in the order of the pipeline, retired ones after them. */
    public List<StageRow> all() {
        return stages().stream().map(StageRow::of).toList();
    }

    /** The stages of the pipeline as it is now, in their order. */
    public List<StageRow> choices() {
        return all().stream().filter(stage -> !stage.retired()).toList();
    }

    /** Adds a stage at the end of the pipeline. */
    @InTenant(Role.TENANT_ADMIN)
    public UUID add(StageData data) {
        Stage stage = new Stage(data.name(), end(), data.probability());
        refuseDouble(stage.name(), null);
        em.persist(stage);
        log.note(Deed.ADDED, RecordType.STAGE, stage.id(), stage.name());
        return stage.id();
    }

    /**
     * Gives a stage another name and probability.
     *
     * @param seen what the admin started from
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @InTenant(Role.TENANT_ADMIN)
    public void change(UUID id, StageData seen, StageData entered) {
        Stage stage = Unknown.unlessLocked(em, Stage.class, id);
        EditConflict.check(seen, stage.data(), null, null);
        StageData before = stage.data();
        StageData checked = entered.checked();
        refuseDouble(checked.name(), id);
        stage.change(checked);
        String changes = Changes.told(before, stage.data());
        if (!changes.isEmpty()) {
            log.note(Deed.CHANGED, RecordType.STAGE, id, before.name() + ". " + changes);
        }
    }

    /** Exchanges a stage of the pipeline with the one before it, or the one after it. */
    @InTenant(Role.TENANT_ADMIN)
    public void shift(UUID id, boolean up) {
        String order =
                Placed.shift(lockedPipeline(), id, up).stream().map(Stage::name).collect(Collectors.joining(", "));
        log.note(Deed.CHANGED, RecordType.STAGE, id, Texts.of("order.changed", order));
    }

    /**
     * Takes a stage out of the pipeline, or puts it back as the last one.
     *
     * @throws RuleBroken when open opportunities stand in it, or no other stage is left
     */
    @InTenant(Role.TENANT_ADMIN)
    public void retire(UUID id, boolean retired) {
        // Before the stage itself: of two admins who retire one each, the second sees what the first has left
        List<Stage> pipeline = retired ? lockedPipeline() : List.of();
        Stage stage = Unknown.unlessLocked(em, Stage.class, id);
        if (stage.retired() == retired) {
            return;
        }
        if (retired) {
            long open = em.createQuery(
                            "select count(o) from Opportunity o where o.stageId = :stage and o.state = :open",
                            Long.class)
                    .setParameter("stage", id)
                    .setParameter("open", OpportunityState.OPEN)
                    .getSingleResult();
            if (open > 0) {
                throw RuleBroken.of("stage.inUse", stage.name(), open);
            }
            if (pipeline.size() == 1) {
                throw RuleBroken.of("stage.last");
            }
        } else {
            stage.place(end());
        }
        stage.retire(retired);
        log.note(retired ? Deed.RETIRED : Deed.RESTORED, RecordType.STAGE, id, stage.name());
    }

    /** The stages of the pipeline in their order, which nobody else changes until the transaction ends. */
    private List<Stage> lockedPipeline() {
        return em
                .createQuery("select s from Stage s where s.retired = false order by s.id", Stage.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(Stage::position).thenComparing(Stage::id))
                .toList();
    }

    /** The place after the last stage. */
    private int end() {
        return stages().stream().mapToInt(Stage::position).max().orElse(0) + 1;
    }

    private List<Stage> stages() {
        return em.createQuery("select s from Stage s order by s.position, s.id", Stage.class).getResultList().stream()
                .sorted(Comparator.comparing(Stage::retired))
                .toList();
    }

    private void refuseDouble(String name, UUID except) {
        if (stages().stream().anyMatch(s -> !s.id().equals(except) && s.name().equalsIgnoreCase(name))) {
            throw RuleBroken.in("name", "label.taken");
        }
    }
}
