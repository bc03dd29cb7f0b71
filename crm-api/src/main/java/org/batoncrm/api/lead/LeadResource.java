package org.batoncrm.api.lead;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.batoncrm.lead.CaptureVerdict;
import org.batoncrm.lead.LeadService;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.lead.LeadType;
import org.batoncrm.lead.LeadView;
import org.batoncrm.process.LeadState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Leads, from the first contact to the judgement. */
@Path("leads")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leads")
public class LeadResource implements Holding {

    /** The most leads of one call. */
    static final int MOST = 1000;

    @Inject
    private LeadService leads;

    @Inject
    private Answers answers;

    @GET
    @Operation(
            operationId = "listLeads",
            summary = "Leads",
            description = "Newest first. Sorted by: company, createdAt, stateSince.")
    public Items<LeadItem> list(
            @BeanParam Paging paging,
            @Parameter(description = "In this state only") @QueryParam("state") LeadState state,
            @Parameter(description = "Of this type only") @QueryParam("type") LeadType type,
            @Parameter(description = "From this source only") @QueryParam("source") LeadSource source,
            @Parameter(description = "Looked after by this member only") @QueryParam("ownerId") UUID owner) {
        return Items.of(
                leads.slice(paging.request(
                        Paging.where("state", state, "type", type, "source", source, "owner", owner),
                        "company",
                        "createdAt",
                        "stateSince")),
                paging,
                LeadItem::of);
    }

    @POST
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "captureLead", summary = "Capture a lead")
    @APIResponse(
            responseCode = "201",
            description = "The new lead",
            content = @Content(schema = @Schema(implementation = LeadJson.class)))
    public Response capture(LeadInput input) {
        UUID id = leads.capture(input.data());
        return answers.created("leads/" + id, json(id));
    }

    @POST
    @Path("bulk")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "captureLeads",
            summary = "Capture up to 1000 leads in one call",
            description =
                    "Each gets its own verdict: one that cannot be read, or breaks a rule, keeps none of the others from"
                            + " being captured.")
    @APIResponse(
            responseCode = "200",
            description = "A verdict on each lead, in the same order",
            content = @Content(schema = @Schema(implementation = LeadVerdicts.class)))
    public Response captureAll(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.ARRAY,
                                                            implementation = LeadInput.class,
                                                            maxItems = MOST)))
                    List<JsonNode> input) {
        if (input.size() > MOST) {
            throw Refused.field("", "many", MOST);
        }
        List<SentLead> sent = input.stream().map(SentLead::of).toList();
        List<CaptureVerdict> verdicts = leads.captureAll(sent.stream()
                .filter(SentLead::isLegible)
                .map(lead -> lead.input().data())
                .toList());
        return Response.ok(LeadVerdicts.of(sent, verdicts)).build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getLead", summary = "A lead, and the moves that are open to the caller")
    @APIResponse(
            responseCode = "200",
            description = "The lead",
            content = @Content(schema = @Schema(implementation = LeadJson.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.found(json(id));
    }

    @PUT
    @Path("{id}")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editLead", summary = "Change what is known about a lead")
    @APIResponse(
            responseCode = "200",
            description = "The lead after the change",
            content = @Content(schema = @Schema(implementation = LeadJson.class)))
    public Response edit(@PathParam("id") UUID id, LeadInput input) {
        LeadView seen = leads.hold(id);
        answers.requireSeen(LeadJson.of(seen));
        leads.edit(id, seen.data(), input.data());
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/qualify")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "qualifyLead", summary = "Judge a lead valid")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = LeadJson.class)))
    public Response qualify(@PathParam("id") UUID id, Qualification input) {
        leads.qualify(id, input.type());
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/nurture")
    @Effect
    @Operation(operationId = "nurtureLead", summary = "Keep a lead warm that is not ready yet")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = LeadJson.class)))
    public Response nurture(@PathParam("id") UUID id) {
        leads.nurture(id);
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/disqualify")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "disqualifyLead", summary = "Judge a lead not valid: the process ends")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = LeadJson.class)))
    public Response disqualify(@PathParam("id") UUID id, ReasonJson input) {
        leads.disqualify(id, input.given());
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/reopen")
    @Effect
    @Operation(operationId = "reopenLead", summary = "Take a disqualified lead up again")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = LeadJson.class)))
    public Response reopen(@PathParam("id") UUID id) {
        leads.reopen(id);
        return answers.changed(json(id));
    }

    @Override
    public Object held(List<UUID> path) {
        return LeadJson.of(leads.hold(path.get(0)));
    }

    private LeadJson json(UUID id) {
        return LeadJson.of(leads.get(id));
    }
}
