package org.batoncrm.api.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.batoncrm.api.answer.Answers;
import org.batoncrm.api.answer.Effect;
import org.batoncrm.api.answer.Holding;
import org.batoncrm.api.list.Items;
import org.batoncrm.api.list.Paging;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.webhook.DeliveryService;
import org.batoncrm.webhook.DeliveryState;
import org.batoncrm.webhook.EventName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was sent to a webhook, or is to be. */
@Path("webhooks/{id}/deliveries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class DeliveryResource implements Holding {

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Answers answers;

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "What was sent to a webhook, or is to be",
            description = "Newest first. Sorted by: createdAt. Kept for 30 days.")
    public Items<DeliveryJson> list(
            @PathParam("id") UUID id,
            @BeanParam Paging paging,
            @Parameter(description = "In this state only") @QueryParam("state") DeliveryState state,
            @Parameter(description = "Of this event only", example = "lead.qualified") @QueryParam("type") String type,
            @Parameter(description = "About this record only") @QueryParam("recordId") UUID record) {
        if (type != null && !EventName.known().contains(type)) {
            throw Refused.field("type", "choice", String.join(", ", EventName.known()));
        }
        return Items.of(
                deliveries.slice(
                        id, paging.request(Paging.where("state", state, "event", type, "record", record), "createdAt")),
                paging,
                DeliveryJson::of);
    }

    @GET
    @Path("{deliveryId}")
    @Operation(operationId = "getDelivery", summary = "A delivery, and what is sent")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = DeliveryJson.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("deliveryId") UUID delivery) {
        return answers.found(json(id, delivery));
    }

    @POST
    @Path("{deliveryId}/send-again")
    @Effect
    @Operation(
            operationId = "sendDeliveryAgain",
            summary = "Send something again, or at once where it waits for its next try",
            description = "It has the same webhook-id as before, so that the receiver can tell that it has it.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery, waiting",
            content = @Content(schema = @Schema(implementation = DeliveryJson.class)))
    public Response again(@PathParam("id") UUID id, @PathParam("deliveryId") UUID delivery) {
        deliveries.again(id, delivery);
        return answers.changed(json(id, delivery));
    }

    @Override
    public Object held(List<UUID> path) {
        return DeliveryJson.of(deliveries.hold(path.get(0), path.get(1)));
    }

    private DeliveryJson json(UUID webhook, UUID id) {
        return DeliveryJson.of(deliveries.get(webhook, id));
    }
}
