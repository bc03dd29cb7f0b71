package org.batoncrm.api.process;

import java.util.UUID;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a move was made: a reason from the tenant's list, and words beside it. */
@Schema(name = "ReasonGiven")
public record ReasonJson(
        @Schema(description = "One of /reasons", required = true, examples = "018f4b7e-3a5c-7c1d-9e2f-5b6a7c8d9e0f")
                UUID reasonId,
        @Schema(description = "At most 1000 characters", nullable = true, examples = "They chose their old carrier.")
                String text) {

    /** The reason as the domain takes it. */
    public ReasonGiven given() {
        return new ReasonGiven(reasonId, text);
    }

    /** Why a record stands where it stands; null where that needed no reason. */
    public static ReasonJson of(Standing standing) {
        return of(standing.reasonId(), standing.reasonText());
    }

    /** A reason that was given; null where none was. */
    public static ReasonJson of(UUID reasonId, String text) {
        return reasonId == null ? null : new ReasonJson(reasonId, text);
    }
}
