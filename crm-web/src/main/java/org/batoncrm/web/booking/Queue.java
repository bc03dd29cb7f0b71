package org.batoncrm.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.booking.BookingRow;
import org.batoncrm.booking.BookingService;
import org.batoncrm.booking.TeamService;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.list.ListRequest;
import org.batoncrm.process.BookingState;

/** What an operation team has to do: orders to accept, to start and to complete, the longest waiting first. */
@Named
@RequestScoped
public class Queue {

    /** One part of the queue. */
    public record Part(BookingState state, List<BookingRow> orders, long total) {}

    @Inject
    private BookingService bookings;

    @Inject
    private TeamService teams;

    @Inject
    private CallerContext callers;

    private List<Part> parts;

    /** The parts of the queue of the caller's teams; empty when the caller is in no team. */
    public List<Part> getParts() {
        if (parts == null) {
            Set<UUID> mine = teams.teamsOf(callers.require().memberId());
            parts = mine.isEmpty()
                    ? List.of()
                    : List.of(
                            part(BookingState.ASSIGNED, mine),
                            part(BookingState.ACCEPTED, mine),
                            part(BookingState.IN_PROGRESS, mine));
        }
        return parts;
    }

    /** How many orders wait in all parts. */
    public long getTotal() {
        return getParts().stream().mapToLong(Part::total).sum();
    }

    private Part part(BookingState state, Set<UUID> mine) {
        Map<String, Object> filters = Map.of("state", state, "team", mine);
        var page = bookings.list(new ListRequest(null, filters, "stateSince", false, 0, ListRequest.LARGEST));
        return new Part(state, page.rows(), page.total());
    }
}
