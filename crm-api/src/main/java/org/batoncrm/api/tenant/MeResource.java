package org.batoncrm.api.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.batoncrm.api.json.Decimals;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantSettings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who calls, and where. */
@Path("me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "The caller")
public class MeResource {

    /** The caller in the tenant. */
    @Schema(name = "Me")
    public record Me(
            UUID memberId,
            String name,
            String email,
            @Schema(examples = "[\"sales_manager\"]") List<String> roles,
            Company company) {}

    /** The company that the caller works for. */
    @Schema(name = "Company")
    public record Company(
            UUID id,
            @Schema(examples = "Harbour Freight Forwarding") String name,
            Plan plan,
            @Schema(examples = "EUR") String currency,
            @Schema(examples = "Europe/Berlin") String zone,
            @Schema(description = "The usual tax rate", examples = "19.00") BigDecimal taxPercent) {}

    @Inject
    private CallerContext callers;

    @Inject
    private TenantService tenants;

    @GET
    @Operation(operationId = "me", summary = "Who the token says that the caller is, and in which company")
    public Me get() {
        Caller caller = callers.require();
        TenantSettings settings = tenants.settings();
        return new Me(
                caller.memberId(),
                caller.name(),
                caller.email(),
                caller.roles().stream().map(Role::claim).sorted().toList(),
                new Company(
                        caller.tenantId(),
                        settings.name(),
                        tenants.plan(),
                        settings.currency(),
                        settings.zone(),
                        Decimals.plain(settings.taxPercent())));
    }
}
