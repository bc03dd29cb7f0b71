package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.batoncrm.opportunity.StageData;
import org.batoncrm.opportunity.StageRow;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.webkit.page.Amounts;
import org.batoncrm.webkit.page.Answers;

/** The stages of the pipeline: orders and retires them in place, adds and changes them in a dialog. */
@Named
@ViewScoped
public class StagePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private StageService stages;

    @Inject
    private Saving saving;

    @Inject
    private Answers answers;

    @Inject
    private Amounts amounts;

    private transient List<StageRow> rows;
    private UUID stageId;
    private StageData seen;
    private String name;
    private BigDecimal probability;

    /** Reads the stages anew whenever the page is drawn. */
    public void open() {
        rows = stages.all();
    }

    /** Starts a new stage. */
    public void start() {
        stageId = null;
        show(new StageData(null, null));
    }

    /** Starts to change a stage. */
    public void edit(StageRow stage) {
        stageId = stage.id();
        show(stage.data());
    }

    private void show(StageData data) {
        seen = data;
        name = data.name();
        probability = data.probability();
    }

    public void save() {
        saving.save(() -> store(new StageData(name, probability)), (StageData now) -> {
            seen = now;
            return now.name() + ", " + amounts.number(now.probability()) + " %";
        });
    }

    private void store(StageData entered) {
        if (stageId == null) {
            stages.add(entered);
        } else {
            stages.change(stageId, seen, entered);
        }
    }

    /** Moves a stage one place up or down in the pipeline. */
    public void shift(StageRow stage, boolean up) {
        answers.done(() -> stages.shift(stage.id(), up));
        open();
    }

    /** Takes a stage out of the pipeline, or puts it back. */
    public void retire(StageRow stage, boolean retired) {
        answers.done(() -> stages.retire(stage.id(), retired));
        open();
    }

    public List<StageRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
    }

    /** The number of stages that are in use. */
    public long getInUse() {
        return getRows().stream().filter(stage -> !stage.retired()).count();
    }

    /** Whether a stage that exists is changed. */
    public boolean isExisting() {
        return stageId != null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getProbability() {
        return probability;
    }

    public void setProbability(BigDecimal probability) {
        this.probability = probability;
    }
}
