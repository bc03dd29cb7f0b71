package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.batoncrm.opportunity.StageRow;
import org.batoncrm.opportunity.StageService;

/** The stages of the pipeline: lists them; adds and changes them in a dialog. */
@Named
@ViewScoped
public class StagePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private StageService stages;

    @Inject
    private Saving saving;

    private transient List<StageRow> rows;
    private UUID stageId;
    private String name;
    private BigDecimal probability;

    /** Reads the stages anew whenever the page is drawn. */
    public void open() {
        rows = stages.all();
    }

    /** Starts a new stage. */
    public void start() {
        edit(new StageRow(null, null, 0, null));
    }

    /** Starts to change a stage. */
    public void edit(StageRow stage) {
        stageId = stage.id();
        name = stage.name();
        probability = stage.probability();
    }

    public void save() {
        saving.save(() -> {
            if (stageId == null) {
                stages.add(name, probability);
            } else {
                stages.change(stageId, name, probability);
            }
        });
    }

    public List<StageRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
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
