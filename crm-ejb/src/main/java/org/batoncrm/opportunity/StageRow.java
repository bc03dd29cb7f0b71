package org.batoncrm.opportunity;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A stage of the pipeline as lists and the board show it.
 *
 * @param probability in percent
 * @param retired whether no opportunity can be moved to it any more
 */
public record StageRow(UUID id, String name, int position, BigDecimal probability, boolean retired) {

    static StageRow of(Stage stage) {
        return new StageRow(stage.id(), stage.name(), stage.position(), stage.probability(), stage.retired());
    }

    /** What of it the tenant's admin enters. */
    public StageData data() {
        return new StageData(name, probability);
    }
}
