package org.batoncrm.api.opportunity;

import java.math.BigDecimal;
import java.util.UUID;
import org.batoncrm.api.json.Decimals;
import org.batoncrm.opportunity.StageRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stage of the pipeline. */
@Schema(name = "Stage")
public record StageJson(
        UUID id,
        @Schema(examples = "Needs understood") String name,
        int position,
        @Schema(description = "In percent", examples = "40") BigDecimal probability) {

    static StageJson of(StageRow row) {
        return new StageJson(row.id(), row.name(), row.position(), Decimals.plain(row.probability()));
    }
}
