package org.batoncrm.api.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.batoncrm.api.answer.Answers;
import org.batoncrm.api.answer.Effect;
import org.batoncrm.api.answer.Holding;
import org.batoncrm.api.list.Items;
import org.batoncrm.webhook.DeliveryService;
import org.batoncrm.webhook.WebhookService;
import org.batoncrm.webhook.WebhookView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The webhooks of a tenant. */
@Path("webhooks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookResource implements Holding {

    @Inject
    private WebhookService webhooks;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Answers answers;

    @GET
    @Operation(operationId = "listWebhooks", summary = "The webhooks, all in one slice")
    public Items<WebhookJson> list() {
        return Items.whole(webhooks.all(), WebhookJson::of);
    }

    @POST
    @Reachable
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerWebhook",
            summary = "Register a webhook",
            description = "For tenant admins, like everything about webhooks. The answer has the secret, which is not"
                    + " shown again.")
    @APIResponse(
            responseCode = "201",
            description = "The new webhook, and its secret",
            content = @Content(schema = @Schema(implementation = WebhookSecretJson.class)))
    public Response register(WebhookInput input) {
        UUID id = webhooks.register(input.data());
        WebhookJson webhook = json(id);
        return answers.created("webhooks/" + id, webhook, WebhookSecretJson.of(webhook, webhooks.secret(id)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWebhook", summary = "A webhook")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookJson.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.found(json(id));
    }

    @PUT
    @Path("{id}")
    @Reachable
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editWebhook", summary = "Send other events, or send them elsewhere")
    @APIResponse(
            responseCode = "200",
            description = "The webhook after the change",
            content = @Content(schema = @Schema(implementation = WebhookJson.class)))
    public Response edit(@PathParam("id") UUID id, WebhookInput input) {
        WebhookView seen = webhooks.hold(id);
        answers.requireSeen(WebhookJson.of(seen));
        webhooks.edit(id, seen.data(), input.data());
        return answers.changed(json(id));
    }

    @DELETE
    @Path("{id}")
    @Effect
    @Operation(operationId = "removeWebhook", summary = "Remove a webhook and all that waits for it")
    @APIResponse(responseCode = "204", description = "The webhook is gone")
    public Response remove(@PathParam("id") UUID id) {
        answers.requireSeen(held(List.of(id)));
        webhooks.remove(id);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/pause")
    @Effect
    @Operation(operationId = "pauseWebhook", summary = "Let a webhook wait; events are kept for it")
    @APIResponse(
            responseCode = "200",
            description = "The webhook after the change",
            content = @Content(schema = @Schema(implementation = WebhookJson.class)))
    public Response pause(@PathParam("id") UUID id) {
        webhooks.pause(id);
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/resume")
    @Effect
    @Operation(
            operationId = "resumeWebhook",
            summary = "Send events again",
            description = "After a pause, what was kept is sent as well; after Baton switched it off, what comes from"
                    + " now on.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook after the change",
            content = @Content(schema = @Schema(implementation = WebhookJson.class)))
    public Response resume(@PathParam("id") UUID id) {
        webhooks.resume(id);
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/rotate-secret")
    @Effect
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook a new secret",
            description = "For 24 hours each delivery is signed with the old one, too, so that the receiver can change"
                    + " over.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook and its new secret, which is not shown again",
            content = @Content(schema = @Schema(implementation = WebhookSecretJson.class)))
    public Response rotate(@PathParam("id") UUID id) {
        webhooks.rotate(id);
        WebhookJson webhook = json(id);
        return answers.changed(webhook, WebhookSecretJson.of(webhook, webhooks.secret(id)));
    }

    @POST
    @Path("{id}/test")
    @Effect
    @Operation(
            operationId = "testWebhook",
            summary = "Send something to try a webhook out",
            description = "It goes the way of all deliveries: look there for what came of it.")
    @APIResponse(
            responseCode = "201",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = DeliveryJson.class)))
    public Response test(@PathParam("id") UUID id) {
        UUID delivery = webhooks.test(id);
        return answers.created(
                "webhooks/" + id + "/deliveries/" + delivery, DeliveryJson.of(deliveries.get(id, delivery)));
    }

    @Override
    public Object held(List<UUID> path) {
        return WebhookJson.of(webhooks.hold(path.get(0)));
    }

    private WebhookJson json(UUID id) {
        return WebhookJson.of(webhooks.get(id));
    }
}
