package org.batoncrm.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.batoncrm.customer.CustomerService;
import org.batoncrm.customer.CustomerView;
import org.batoncrm.tenancy.Unknown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers and the people there. */
@Path("customers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerResource implements Holding {

    @Inject
    private CustomerService customers;

    @Inject
    private Answers answers;

    @GET
    @Operation(
            operationId = "listCustomers",
            summary = "Customers",
            description = "Newest first. Sorted by: company, createdAt.")
    public Items<CustomerItem> list(
            @BeanParam Paging paging,
            @Parameter(description = "The one that this lead became") @QueryParam("leadId") UUID lead,
            @Parameter(description = "Looked after by this member only") @QueryParam("ownerId") UUID owner) {
        return Items.of(
                customers.slice(paging.request(Paging.where("lead", lead, "owner", owner), "company", "createdAt")),
                paging,
                CustomerItem::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCustomer", summary = "A customer and its contacts")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.found(json(id));
    }

    @PUT
    @Path("{id}")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editCustomer", summary = "Change what is known about a customer")
    @APIResponse(
            responseCode = "200",
            description = "The customer after the change",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    public Response edit(@PathParam("id") UUID id, CustomerInput input) {
        CustomerView seen = customers.hold(id);
        answers.requireSeen(CustomerJson.of(seen));
        customers.edit(id, seen.data(), input.data());
        return answers.changed(json(id));
    }

    @POST
    @Path("{id}/contacts")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addContact", summary = "Add a person to a customer")
    @APIResponse(
            responseCode = "201",
            description = "The new contact",
            content = @Content(schema = @Schema(implementation = ContactJson.class)))
    public Response addContact(@PathParam("id") UUID id, ContactInput input) {
        UUID contact = customers.addContact(id, input.data());
        return answers.created("customers/" + id + "/contacts/" + contact, contact(id, contact));
    }

    @GET
    @Path("{id}/contacts/{contactId}")
    @Operation(operationId = "getContact", summary = "A person at a customer")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactJson.class)))
    public Response getContact(@PathParam("id") UUID id, @PathParam("contactId") UUID contactId) {
        return answers.found(contact(id, contactId));
    }

    @PUT
    @Path("{id}/contacts/{contactId}")
    @Effect
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editContact", summary = "Change what is known about a person at a customer")
    @APIResponse(
            responseCode = "200",
            description = "The contact after the change",
            content = @Content(schema = @Schema(implementation = ContactJson.class)))
    public Response editContact(@PathParam("id") UUID id, @PathParam("contactId") UUID contactId, ContactInput input) {
        ContactJson seen = contact(id, contactId);
        answers.requireSeen(seen);
        customers.editContact(contactId, seen.data(), input.data());
        return answers.changed(contact(id, contactId));
    }

    @DELETE
    @Path("{id}/contacts/{contactId}")
    @Effect
    @Operation(operationId = "removeContact", summary = "Remove a person from a customer")
    @APIResponse(responseCode = "204", description = "The contact is gone")
    public Response removeContact(@PathParam("id") UUID id, @PathParam("contactId") UUID contactId) {
        customers.holdContact(contactId);
        answers.requireSeen(contact(id, contactId));
        customers.removeContact(contactId);
        return Response.noContent().build();
    }

    @Override
    public Object held(List<UUID> path) {
        return CustomerJson.of(customers.hold(path.get(0)));
    }

    private CustomerJson json(UUID id) {
        return CustomerJson.of(customers.get(id));
    }

    private ContactJson contact(UUID id, UUID contactId) {
        return json(id).contacts().stream()
                .filter(contact -> contact.id().equals(contactId))
                .findFirst()
                .orElseThrow(Unknown::new);
    }
}
