package org.batoncrm.api.booking;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The team that takes an order over. */
@Schema(name = "TeamChoice")
public record TeamChoice(@Schema(description = "One of /teams", required = true) UUID teamId) {}
