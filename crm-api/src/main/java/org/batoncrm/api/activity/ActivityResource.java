package org.batoncrm.api.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.batoncrm.activity.ActivityService;
import org.batoncrm.api.answer.Answers;
import org.batoncrm.api.answer.Effect;
import org.batoncrm.api.list.Items;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.list.ListRequest;
import org.batoncrm.process.RecordType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was written down about records. */
@Path("activities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
public class ActivityResource {

    @Inject
    private ActivityService activities;

    @Inject
    private Answers answers;

    @GET
    @Operation(
            operationId = "listActivities",
            summary = "The activities of one record, or the caller's open tasks",
            description = "With recordType and recordId: all that was written down about that record, newest first."
                    + " Without them: the caller's open tasks, the most urgent first. All in one slice.")
    public Items<ActivityJson> list(
            @Parameter(description = "The kind of record") @QueryParam("recordType") RecordType type,
            @Parameter(description = "The record") @QueryParam("recordId") UUID record) {
        if (type == null && record == null) {
            return Items.whole(activities.myTasks(ListRequest.LARGEST), ActivityJson::of);
        }
        if (type == null || record == null) {
            throw Refused.field(type == null ? "recordType" : "recordId", "needed");
        }
        return Items.whole(activities.of(type, record), ActivityJson::of);
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

    private ActivityJson json(UUID id) {
        return ActivityJson.of(activities.get(id));
    }
}
