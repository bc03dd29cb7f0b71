package org.batoncrm.api.quotation;

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
import org.batoncrm.api.booking.BookingJson;
import org.batoncrm.api.list.Items;
import org.batoncrm.api.list.Paging;
import org.batoncrm.api.process.ReasonJson;
import org.batoncrm.booking.BookingService;
import org.batoncrm.negotiation.NegotiationService;
import org.batoncrm.process.QuotationState;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.quotation.QuotationService;
import org.batoncrm.quotation.QuotationView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Quotations, their versions and the negotiation. */
@Path("quotations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotations")
public class QuotationResource implements Holding {

    @Inject
    private QuotationService quoting;

    @Inject
    private QuotationReader quotations;

    @Inject
    private NegotiationService negotiation;

    @Inject
    private BookingService bookings;

    @Inject
    private Answers answers;

    @GET
    @Operation(
            operationId = "listQuotations",
            summary = "Quotations, each version by itself",
            description = "Those that moved last first. Sorted by: number, company, gross, validUntil, stateSince.")
    public Items<QuotationItem> list(
            @BeanParam Paging paging,
            @Parameter(description = "In this state only") @QueryParam("state") QuotationState state,
            @Parameter(description = "Of this deal only") @QueryParam("opportunityId") UUID opportunity,
            @Parameter(description = "For this lead only") @QueryParam("leadId") UUID lead,
            @Parameter(description = "Looked after by this member only") @QueryParam("ownerId") UUID owner) {
        return Items.of(
                quotations.slice(paging.request(
                        Paging.where("state", state, "opportunity", opportunity, "lead", lead, "owner", owner),
                        "number",
                        "company",
                        "gross",
                        "validUntil",
                        "stateSince")),
                paging,
                QuotationItem::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getQuotation", summary = "A version, and the moves that are open to the caller")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = QuotationJson.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.found(json(id));
    }

    @PUT
    @Path("{id}")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editQuotation", summary = "Change a draft", description = "A sent version never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The draft after the change",
            content = @Content(schema = @Schema(implementation = QuotationJson.class)))
    public Response edit(@PathParam("id") UUID id, QuotationInput input) {
        QuotationView seen = quotations.hold(id);
        answers.requireSeen(QuotationJson.of(seen));
        quoting.edit(id, seen.data(), input.data());
        return answers.changed(json(id));
    }

    @GET
    @Path("{id}/rounds")
    @Operation(
            operationId = "listRounds",
            summary = "The rounds of the negotiation on all versions of a quotation",
            description = "From the first on. Sorted by: at.")
    public Items<RoundJson> rounds(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return Items.of(
                negotiation.slice(quotations.numbered(id), paging.request(Paging.where(), "at")),
                paging,
                RoundJson::of);
    }

    @POST
    @Path("{id}/submit")
    @Effect
    @Operation(operationId = "submitQuotation", summary = "Ask for approval of a draft")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = QuotationJson.class)))
    public Response submit(@PathParam("id") UUID id) {
        quoting.submit(id);
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/approve")
    @Effect
    @Operation(operationId = "approveQuotation", summary = "Approve another member's draft")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = QuotationJson.class)))
    public Response approve(@PathParam("id") UUID id) {
        quoting.approve(id);
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/send")
    @Effect
    @Operation(
            operationId = "sendQuotation",
            summary = "Send a version to the customer",
            description = "From now on it never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = QuotationJson.class)))
    public Response send(@PathParam("id") UUID id) {
        quoting.send(id);
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/counter")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "counterQuotation", summary = "Record what the customer offers instead")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = QuotationJson.class)))
    public Response counter(@PathParam("id") UUID id, OfferJson input) {
        negotiation.counter(id, input.data());
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/revise")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseQuotation",
            summary = "Make the next version",
            description = "A draft with the same lines; this version is superseded.")
    @APIResponse(
            responseCode = "201",
            description = "The new version",
            content = @Content(schema = @Schema(implementation = QuotationJson.class)))
    public Response revise(@PathParam("id") UUID id, Revision input) {
        UUID next = quoting.revise(id, input.wantedAmount());
        return answers.created("quotations/" + next, json(next));
    }

    @POST
    @Path("{id}/accept")
    @Effect
    @Operation(
            operationId = "acceptQuotation",
            summary = "The customer accepts",
            description =
                    "The deal is won, the lead becomes a customer, and there is a booking order. Asked again, the answer is the same booking order.")
    @APIResponse(
            responseCode = "201",
            description = "The booking order",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    public Response accept(@PathParam("id") UUID id) {
        UUID booking = quoting.accept(id);
        return answers.created("booking-orders/" + booking, BookingJson.of(bookings.get(booking)));
    }

    @POST
    @Path("{id}/reject")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rejectQuotation",
            summary = "The customer rejects: the process ends",
            description = "The deal is lost for the same reason.")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = QuotationJson.class)))
    public Response reject(@PathParam("id") UUID id, ReasonJson input) {
        quoting.reject(id, input.given());
        return answers.changed(json(id));
    }

    @Override
    public Object held(List<UUID> path) {
        return QuotationJson.of(quotations.hold(path.get(0)));
    }

    private QuotationJson json(UUID id) {
        return QuotationJson.of(quotations.get(id));
    }
}
