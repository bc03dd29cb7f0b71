package org.batoncrm.api.process;

import java.util.List;
import org.batoncrm.api.problem.MoveName;
import org.batoncrm.process.Need;
import org.batoncrm.process.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move that the caller can make now. */
@Schema(name = "Move")
public record MoveJson(
        @Schema(examples = "qualify") String name,
        @Schema(description = "The move as people read it", examples = "Qualify") String label,
        @Schema(description = "Where the record goes", examples = "QUALIFIED") String to,
        @Schema(description = "What must be said along with it") Need needs,
        @Schema(description = "Where to POST", examples = "/api/v1/leads/018f4b7e-3a5c-7c1d-9e2f-5b6a7c8d9e0f/qualify")
                String href) {

    /**
     * The moves that are open to the caller.
     *
     * @param collection the part of the address that names records of this kind
     */
    public static List<MoveJson> of(Standing standing, String collection) {
        return standing.moves().stream()
                .map(row -> new MoveJson(
                        MoveName.of(row.move()),
                        row.label(),
                        row.to().name(),
                        row.need(),
                        "/api/v1/" + collection + "/" + standing.id() + "/" + MoveName.of(row.move())))
                .toList();
    }
}
