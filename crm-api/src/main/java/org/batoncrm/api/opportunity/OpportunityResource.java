package org.batoncrm.api.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.batoncrm.api.answer.Answers;
import org.batoncrm.api.answer.Effect;
import org.batoncrm.api.answer.Holding;
import org.batoncrm.api.list.Items;
import org.batoncrm.api.list.Paging;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.api.process.ReasonJson;
import org.batoncrm.api.quotation.QuotationJson;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.opportunity.OpportunityView;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.quotation.QuotationService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deals on their way through the pipeline. */
@Path("opportunities")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities")
public class OpportunityResource implements Holding {

    @Inject
    private OpportunityService opportunities;

    @Inject
    private QuotationService quoting;

    @Inject
    private QuotationReader quotations;

    @Inject
    private Answers answers;

    @GET
    @Operation(
            operationId = "listOpportunities",
            summary = "Deals",
            description = "By expected close. Sorted by: title, company, amount, expectedClose, stateSince.")
    public Items<OpportunityItem> list(
            @BeanParam Paging paging,
            @Parameter(description = "In this state only") @QueryParam("state") OpportunityState state,
            @Parameter(description = "In this stage only") @QueryParam("stageId") UUID stage,
            @Parameter(description = "With this lead only") @QueryParam("leadId") UUID lead,
            @Parameter(description = "Looked after by this member only") @QueryParam("ownerId") UUID owner) {
        return Items.of(
                opportunities.slice(paging.request(
                        Paging.where("state", state, "stage", stage, "lead", lead, "owner", owner),
                        "title",
                        "company",
                        "amount",
                        "expectedClose",
                        "stateSince")),
                paging,
                OpportunityItem::of);
    }

    @POST
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openOpportunity", summary = "Open a deal with a valid lead")
    @APIResponse(
            responseCode = "201",
            description = "The new deal",
            content = @Content(schema = @Schema(implementation = OpportunityJson.class)))
    public Response open(NewOpportunity input) {
        if (input.leadId() == null) {
            throw Refused.field("leadId", "needed");
        }
        UUID id = opportunities.open(input.leadId(), input.data());
        return answers.created("opportunities/" + id, json(id));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOpportunity", summary = "A deal, and the moves that are open to the caller")
    @APIResponse(
            responseCode = "200",
            description = "The deal",
            content = @Content(schema = @Schema(implementation = OpportunityJson.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.found(json(id));
    }

    @PUT
    @Path("{id}")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editOpportunity", summary = "Change what is known about a deal")
    @APIResponse(
            responseCode = "200",
            description = "The deal after the change",
            content = @Content(schema = @Schema(implementation = OpportunityJson.class)))
    public Response edit(@PathParam("id") UUID id, OpportunityInput input) {
        OpportunityView seen = opportunities.hold(id);
        answers.requireSeen(OpportunityJson.of(seen));
        opportunities.edit(id, seen.data(), input.data());
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/move-stage")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "moveOpportunity", summary = "Move a deal to another stage")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = OpportunityJson.class)))
    public Response moveStage(@PathParam("id") UUID id, StageChoice input) {
        opportunities.moveTo(id, input.stageId());
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/convert")
    @Effect
    @Operation(
            operationId = "convertOpportunity",
            summary = "Convert a deal into a quotation",
            description = "The quotation is a draft with one line: what the deal is about.")
    @APIResponse(
            responseCode = "201",
            description = "The new quotation",
            content = @Content(schema = @Schema(implementation = QuotationJson.class)))
    public Response convert(@PathParam("id") UUID id) {
        UUID quotation = quoting.quote(id);
        return answers.created("quotations/" + quotation, QuotationJson.of(quotations.get(quotation)));
    }

    @POST
    @Path("{id}/lose")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "loseOpportunity", summary = "Give a deal up: the process ends")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = OpportunityJson.class)))
    public Response lose(@PathParam("id") UUID id, ReasonJson input) {
        opportunities.lose(id, input.given());
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/reopen")
    @Effect
    @Operation(operationId = "reopenOpportunity", summary = "Take a lost deal up again")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = OpportunityJson.class)))
    public Response reopen(@PathParam("id") UUID id) {
        opportunities.reopen(id);
        return answers.changed(json(id));
    }

    @Override
    public Object held(List<UUID> path) {
        return OpportunityJson.of(opportunities.hold(path.get(0)));
    }

    private OpportunityJson json(UUID id) {
        return OpportunityJson.of(opportunities.get(id));
    }
}
