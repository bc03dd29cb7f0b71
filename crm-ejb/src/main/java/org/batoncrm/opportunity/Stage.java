package org.batoncrm.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.batoncrm.list.Placed;
import org.batoncrm.tenancy.TenantOwned;

/** A stage of the tenant's pipeline. It can be retired, never deleted: opportunities refer to it. */
@Entity
@Table(name = "stage")
public class Stage extends TenantOwned implements Placed {

    @Column(name = "name")
    private String name;

    @Column(name = "position")
    private int position;

    @Column(name = "probability")
    private BigDecimal probability;

    @Column(name = "retired")
    private boolean retired;

    /** For the persistence. */
    protected Stage() {}

    /**
     * @param probability how likely an opportunity in this stage is won, in percent
     */
    public Stage(String name, int position, BigDecimal probability) {
        super(newId());
        this.position = position;
        change(new StageData(name, probability));
    }

    /** Gives the stage another name and probability. */
    public final void change(StageData data) {
        StageData checked = data.checked();
        name = checked.name();
        probability = checked.probability();
    }

    /** Takes the stage out of the pipeline, or puts it back. */
    public void retire(boolean isRetired) {
        retired = isRetired;
    }

    @Override
    public void place(int newPosition) {
        position = newPosition;
    }

    public String name() {
        return name;
    }

    public int position() {
        return position;
    }

    /** How likely an opportunity in this stage is won, in percent. */
    public BigDecimal probability() {
        return probability;
    }

    public boolean retired() {
        return retired;
    }

    StageData data() {
        return new StageData(name, probability);
    }
}
