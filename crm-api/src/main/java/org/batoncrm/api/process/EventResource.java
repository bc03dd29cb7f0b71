package org.batoncrm.api.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.batoncrm.api.list.Items;
import org.batoncrm.api.list.Paging;
import org.batoncrm.api.problem.MoveName;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventKind;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The event log, read from one end to the other or for one record. */
@Path("events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Process")
public class EventResource {

    @Inject
    private EventLog log;

    @GET
    @Operation(
            operationId = "listEvents",
            summary = "What happened",
            description =
                    "Newest first; with sort=at from the beginning on. Sorted by: at. Operations see what happened to booking"
                            + " orders and customers, sales managers what happened to all records, and tenant admins everything:"
                            + " members, settings, sign-ins and refused attempts, too.")
    public Items<EventJson> list(
            @BeanParam Paging paging,
            @Parameter(description = "Lines about this only") @QueryParam("kind") EventKind kind,
            @Parameter(description = "Records of this kind only") @QueryParam("recordType") RecordType type,
            @Parameter(description = "This record only") @QueryParam("recordId") UUID record,
            @Parameter(description = "This move only", example = "qualify") @QueryParam("move") String move,
            @Parameter(description = "This deed only") @QueryParam("deed") Deed deed,
            @Parameter(description = "What this member did") @QueryParam("memberId") UUID member) {
        return Items.of(
                log.slice(paging.request(
                        Paging.where(
                                "kind",
                                kind,
                                "type",
                                type,
                                "record",
                                record,
                                "move",
                                MoveName.parse("move", move),
                                "deed",
                                deed,
                                "member",
                                member),
                        "at")),
                paging,
                EventJson::of);
    }
}
