package org.batoncrm.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.TenantOwned;

/** A stage of the tenant's pipeline. */
@Entity
@Table(name = "stage")
public class Stage extends TenantOwned {

    @Column(name = "name")
    private String name;

    @Column(name = "position")
    private int position;

    @Column(name = "probability")
    private BigDecimal probability;

    /** For the persistence. */
    protected Stage() {}

    /**
     * @param probability how likely an opportunity in this stage is won, in percent
     */
    public Stage(String name, int position, BigDecimal probability) {
        super(newId());
        this.position = position;
        change(name, probability);
    }

    /** Gives the stage another name and probability. */
    public final void change(String newName, BigDecimal newProbability) {
        name = Rules.needed("name", newName, 60);
        probability = Rules.within("probability", newProbability, "0", "100", 0);
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
}
