package org.batoncrm.api.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.batoncrm.api.list.Items;
import org.batoncrm.booking.TeamService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operation teams. */
@Path("teams")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Booking orders")
public class TeamResource {

    /** A team. */
    @Schema(name = "Team")
    public record TeamItem(UUID id, @Schema(examples = "Night shift") String name, long members) {}

    @Inject
    private TeamService teams;

    @GET
    @Operation(operationId = "listTeams", summary = "The operation teams, all in one slice")
    public Items<TeamItem> list() {
        return Items.whole(teams.choices(), team -> new TeamItem(team.id(), team.name(), team.members()));
    }
}
