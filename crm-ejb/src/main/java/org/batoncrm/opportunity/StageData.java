package org.batoncrm.opportunity;

import java.io.Serializable;
import java.math.BigDecimal;
import org.batoncrm.rule.Rules;

/**
 * A stage as the tenant's admin enters it.
 *
 * @param probability how likely an opportunity in this stage is won, in percent
 */
public record StageData(String name, BigDecimal probability) implements Serializable {

    /**
     * The same, looked through.
     *
     * @throws org.batoncrm.rule.RuleBroken when something is missing, too long or out of its range
     */
    public StageData checked() {
        return new StageData(Rules.needed("name", name, 60), Rules.within("probability", probability, "0", "100", 0));
    }
}
