package org.batoncrm.api.booking;

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
import org.batoncrm.api.answer.Answers;
import org.batoncrm.api.answer.Effect;
import org.batoncrm.api.answer.Holding;
import org.batoncrm.api.list.Items;
import org.batoncrm.api.list.Paging;
import org.batoncrm.api.process.ReasonJson;
import org.batoncrm.booking.BookingService;
import org.batoncrm.process.BookingState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Booking orders and their hand-over. */
@Path("booking-orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Booking orders")
public class BookingResource implements Holding {

    @Inject
    private BookingService bookings;

    @Inject
    private Answers answers;

    @GET
    @Operation(
            operationId = "listBookingOrders",
            summary = "Booking orders",
            description = "Those that moved last first. Sorted by: number, company, amount, stateSince.")
    public Items<BookingListItem> list(
            @BeanParam Paging paging,
            @Parameter(description = "In this state only") @QueryParam("state") BookingState state,
            @Parameter(description = "Of this team only") @QueryParam("teamId") UUID team,
            @Parameter(description = "Accepted by this member only") @QueryParam("operatorId") UUID operator,
            @Parameter(description = "For this customer only") @QueryParam("customerId") UUID customer,
            @Parameter(description = "Looked after by this member only") @QueryParam("ownerId") UUID owner) {
        return Items.of(
                bookings.slice(paging.request(
                        Paging.where(
                                "state",
                                state,
                                "team",
                                team,
                                "operator",
                                operator,
                                "customer",
                                customer,
                                "owner",
                                owner),
                        "number",
                        "company",
                        "amount",
                        "stateSince")),
                paging,
                BookingListItem::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getBookingOrder", summary = "A booking order, and the moves that are open to the caller")
    @APIResponse(
            responseCode = "200",
            description = "The booking order",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.found(json(id));
    }

    @POST
    @Path("{id}/assign")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignBookingOrder", summary = "Assign to Operation: hand an order over to a team")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    public Response assign(@PathParam("id") UUID id, TeamChoice input) {
        bookings.assign(id, input.teamId());
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/accept")
    @Effect
    @Operation(operationId = "acceptBookingOrder", summary = "Accept an order of one's team")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    public Response accept(@PathParam("id") UUID id) {
        bookings.accept(id);
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/return")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnBookingOrder", summary = "Return an order to sales")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    public Response giveBack(@PathParam("id") UUID id, ReasonJson input) {
        bookings.giveBack(id, input.given());
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/start")
    @Effect
    @Operation(operationId = "startBookingOrder", summary = "Start the work")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    public Response start(@PathParam("id") UUID id) {
        bookings.start(id);
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/complete")
    @Effect
    @Operation(operationId = "completeBookingOrder", summary = "Complete the work")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    public Response complete(@PathParam("id") UUID id) {
        bookings.complete(id);
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/cancel")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelBookingOrder", summary = "Cancel an order")
    @APIResponse(
            responseCode = "200",
            description = "The record after the move",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    public Response cancel(@PathParam("id") UUID id, ReasonJson input) {
        bookings.cancel(id, input.given());
        return answers.changed(json(id));
    }

    @Override
    public Object held(List<UUID> path) {
        return BookingJson.of(bookings.hold(path.get(0)));
    }

    private BookingJson json(UUID id) {
        return BookingJson.of(bookings.get(id));
    }
}
