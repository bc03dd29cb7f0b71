package org.batoncrm.api.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.batoncrm.api.list.Items;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reasons that moves can be given. */
@Path("reasons")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Process")
public class ReasonResource {

    /** A reason of the tenant's list. */
    @Schema(name = "Reason")
    public record ReasonItem(
            UUID id,
            ReasonKind kind,
            @Schema(examples = "No budget") String label,
            @Schema(description = "No longer to choose") boolean retired) {}

    @Inject
    private ReasonService reasons;

    @GET
    @Operation(operationId = "listReasons", summary = "The lists of reasons, all in one slice")
    public Items<ReasonItem> list(
            @Parameter(description = "Reasons of this list only") @QueryParam("kind") ReasonKind kind) {
        return Items.whole(
                reasons.all().stream()
                        .filter(each -> kind == null || each.kind() == kind)
                        .toList(),
                each -> new ReasonItem(each.id(), each.kind(), each.label(), each.retired()));
    }
}
