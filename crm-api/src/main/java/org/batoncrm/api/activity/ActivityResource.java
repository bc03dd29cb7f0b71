package org.batoncrm.api.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.activity.ActivityService;
import org.batoncrm.api.answer.Answers;
import org.batoncrm.api.answer.Effect;
import org.batoncrm.api.answer.Holding;
import org.batoncrm.api.list.Items;
import org.batoncrm.api.list.Paging;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.process.RecordType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was written down about records. */
@Path("activities")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
public class ActivityResource implements Holding {

    @Inject
    private ActivityService activities;

    @Inject
    private Answers answers;

    @GET
    @Operation(
            operationId = "listActivities",
            summary = "What was written down about records, and the tasks",
            description = "Newest first. Sorted by: at, and tasks alone by: due. The open tasks of a member, the most"
                    + " urgent first: memberId=…&done=false&sort=due. Operations see what was written down about booking"
                    + " orders and customers.")
    public Items<ActivityJson> list(
            @BeanParam Paging paging,
            @Parameter(description = "About records of this kind only") @QueryParam("recordType") RecordType type,
            @Parameter(description = "About this record only") @QueryParam("recordId") UUID record,
            @Parameter(description = "Of this kind only") @QueryParam("kind") ActivityKind kind,
            @Parameter(description = "Written down by this member only") @QueryParam("memberId") UUID member,
            @Parameter(description = "Done, or still to be done", example = "false") @QueryParam("done") Boolean done) {
        return Items.of(
                activities.slice(paging.request(
                        Paging.where("type", type, "record", record, "kind", kind, "member", member, "done", done),
                        "at",
                        "due")),
                paging,
                ActivityJson::of);
    }

    @POST
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeActivity", summary = "Write an activity down, or set a task")
    @APIResponse(
            responseCode = "201",
            description = "The new activity",
            content = @Content(schema = @Schema(implementation = ActivityJson.class)))
    public Response write(ActivityInput input) {
        if (input.recordType() == null || input.recordId() == null) {
            throw Refused.field(input.recordType() == null ? "recordType" : "recordId", "needed");
        }
        UUID id = activities.note(input.recordType(), input.recordId(), input.data());
        return answers.created("activities/" + id, json(id));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getActivity", summary = "An activity")
    @APIResponse(
            responseCode = "200",
            description = "The activity",
            content = @Content(schema = @Schema(implementation = ActivityJson.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.found(json(id));
    }

    @POST
    @Path("{id}/done")
    @Effect
    @Operation(operationId = "finishTask", summary = "Tick a task off")
    @APIResponse(
            responseCode = "200",
            description = "The task, done",
            content = @Content(schema = @Schema(implementation = ActivityJson.class)))
    public Response done(@PathParam("id") UUID id) {
        activities.done(id);
        return answers.changed(json(id));
    }

    @Override
    public Object held(List<UUID> path) {
        return ActivityJson.of(activities.hold(path.get(0)));
    }

    private ActivityJson json(UUID id) {
        return ActivityJson.of(activities.get(id));
    }
}
