package org.batoncrm.api.opportunity;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stage to go to. */
@Schema(name = "StageChoice")
public record StageChoice(@Schema(description = "One of /stages", required = true) UUID stageId) {}
