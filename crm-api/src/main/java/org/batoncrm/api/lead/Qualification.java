package org.batoncrm.api.lead;

import org.batoncrm.lead.LeadType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which type of lead a valid one is. */
@Schema(name = "Qualification")
public record Qualification(@Schema(required = true) LeadType type) {}
