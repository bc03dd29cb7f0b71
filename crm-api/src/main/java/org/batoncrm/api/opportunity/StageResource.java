package org.batoncrm.api.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.batoncrm.api.list.Items;
import org.batoncrm.opportunity.StageService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stages of the pipeline. */
@Path("stages")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities")
public class StageResource {

    @Inject
    private StageService stages;

    @GET
    @Operation(operationId = "listStages", summary = "The stages of the pipeline in their order, all in one slice")
    public Items<StageJson> list() {
        return Items.whole(stages.choices(), StageJson::of);
    }
}
